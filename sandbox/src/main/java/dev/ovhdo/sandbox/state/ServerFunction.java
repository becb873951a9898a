package dev.ovhdo.sandbox.state;

/** The tasks of servers that the sandbox runs, a part of {@code dedicated.TaskFunctionEnum}. */
public enum ServerFunction implements ApiEnum {
  HARD_REBOOT("hardReboot", "Reboot asked"),
  REINSTALL("reinstallServer", "Start installing server");

  private final String text;
  private final String comment;

  ServerFunction(String text, String comment) {
    this.text = text;
    this.comment = comment;
  }

  @Override
  public String text() {
    return text;
  }

  /** The comment of OVHcloud's tasks of this kind. */
  public String comment() {
    return comment;
  }
}
