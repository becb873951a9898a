package dev.ovhdo.sandbox.state;

/** The kinds of task that the sandbox runs, of those in {@code vps.TaskTypeEnum}. */
public enum TaskType implements Wire {
  REBOOT("rebootVm"),
  REINSTALL("reinstallVm"),
  SET_NETBOOT("setNetboot"),
  SET_PASSWORD("changeRootPassword"),
  START("startVm"),
  STOP("stopVm");

  private final String text;

  TaskType(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
