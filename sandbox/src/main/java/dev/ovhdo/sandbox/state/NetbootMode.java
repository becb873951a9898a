package dev.ovhdo.sandbox.state;

/** The boot source of a VPS; {@code vps.VpsNetbootEnum}. */
public enum NetbootMode implements ApiEnum {
  LOCAL("local"),
  RESCUE("rescue");

  private final String text;

  NetbootMode(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
