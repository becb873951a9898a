package dev.ovhdo.sandbox.state;

import org.jspecify.annotations.Nullable;

/** The types of tasks that the sandbox runs, a part of the types of each API family. */
public enum TaskType implements ApiEnum {
  // vps.TaskTypeEnum
  CREATE_SNAPSHOT("createSnapshot"),
  DELETE_SNAPSHOT("deleteSnapshot"),
  DELIVER_VM("deliverVm"),
  REBOOT("rebootVm"),
  REINSTALL("reinstallVm"),
  REVERT_SNAPSHOT("revertSnapshot"),
  SET_NETBOOT("setNetboot"),
  SET_PASSWORD("changeRootPassword"),
  START("startVm"),
  STOP("stopVm"),

  // dedicated.TaskFunctionEnum
  HARD_REBOOT("hardReboot", "Reboot asked"),
  REINSTALL_SERVER("reinstallServer", "Start installing server"),

  // domain.TaskFunctionEnum
  DNSSEC_DISABLE("DnssecDisable"),
  DNSSEC_ENABLE("DnssecEnable"),
  ZONE_CHECK("ZoneCheck"),
  ZONE_IMPORT("ZoneImport"),
  ZONE_REFRESH("ZoneRefresh"),
  ZONE_RESTORE("ZoneRestore"),

  // ip.TaskFunctionEnum
  MOVE_IP("genericMoveFloatingIp");

  private final String text;
  private final @Nullable String comment;

  TaskType(String text) {
    this(text, null);
  }

  TaskType(String text, @Nullable String comment) {
    this.text = text;
    this.comment = comment;
  }

  @Override
  public String text() {
    return text;
  }

  /** Returns the comment of OVHcloud's tasks of this type; null for none. */
  public @Nullable String comment() {
    return comment;
  }
}
