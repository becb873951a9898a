package dev.ovhdo.sandbox.state;

/** The state of a VPS; {@code vps.VpsStateEnum}. */
public enum VpsState implements ApiEnum {
  BACKUPING("backuping"),
  INSTALLING("installing"),
  MAINTENANCE("maintenance"),
  REBOOTING("rebooting"),
  RESCUED("rescued"),
  RUNNING("running"),
  STOPPED("stopped"),
  STOPPING("stopping"),
  UPGRADING("upgrading");

  private final String text;

  VpsState(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
