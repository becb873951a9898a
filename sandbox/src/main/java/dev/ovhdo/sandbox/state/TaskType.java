package dev.ovhdo.sandbox.state;

/** The types of tasks of VPSes that the sandbox runs, a part of {@code vps.TaskTypeEnum}. */
public enum TaskType implements ApiEnum {
  CREATE_SNAPSHOT("createSnapshot"),
  DELETE_SNAPSHOT("deleteSnapshot"),
  REBOOT("rebootVm"),
  REINSTALL("reinstallVm"),
  REVERT_SNAPSHOT("revertSnapshot"),
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
