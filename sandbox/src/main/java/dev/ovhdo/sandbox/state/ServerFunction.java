package dev.ovhdo.sandbox.state;

/** What the sandbox does to servers, of all that is in {@code dedicated.TaskFunctionEnum}. */
public enum ServerFunction implements Wire {
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

  /** What OVHcloud says of a task of this kind. */
  public String comment() {
    return comment;
  }
}
