package dev.ovhdo.sandbox.state;

/** The type of a boot option; {@code dedicated.server.BootTypeEnum}. */
public enum BootType implements ApiEnum {
  HARDDISK("harddisk"),
  INTERNAL("internal"),
  NETWORK("network"),
  POWER("power"),
  RESCUE("rescue");

  private final String text;

  BootType(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
