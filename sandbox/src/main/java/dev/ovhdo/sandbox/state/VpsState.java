package dev.ovhdo.sandbox.state;

/** The state of a VPS; {@code vps.VpsStateEnum}. */
public enum VpsState implements ApiEnum {
  BACKUPING,
  INSTALLING,
  MAINTENANCE,
  REBOOTING,
  RESCUED,
  RUNNING,
  STOPPED,
  STOPPING,
  UPGRADING
}
