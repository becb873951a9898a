package dev.ovhdo.sandbox.state;

/** The power state of a server; {@code dedicated.server.PowerStateEnum}. */
public enum PowerState implements ApiEnum {
  ON("poweron"),
  OFF("poweroff");

  private final String text;

  PowerState(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
