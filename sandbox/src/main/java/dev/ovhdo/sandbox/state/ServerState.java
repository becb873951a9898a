package dev.ovhdo.sandbox.state;

/** The state of a server; {@code dedicated.server.StateEnum}. */
public enum ServerState implements ApiEnum {
  ERROR("error"),
  HACKED("hacked"),
  HACKED_BLOCKED("hackedBlocked"),
  OK("ok");

  private final String text;

  ServerState(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
