package dev.ovhdo.sandbox.state;

/** How far a task of a VPS has come; {@code vps.TaskStateEnum}. */
public enum TaskState implements Wire {
  BLOCKED("blocked"),
  CANCELLED("cancelled"),
  DOING("doing"),
  DONE("done"),
  ERROR("error"),
  PAUSED("paused"),
  TODO("todo"),
  WAITING_ACK("waitingAck");

  private final String text;

  TaskState(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  /** Whether nothing will happen any more. */
  public boolean isOver() {
    return this == DONE || this == ERROR || this == CANCELLED;
  }
}
