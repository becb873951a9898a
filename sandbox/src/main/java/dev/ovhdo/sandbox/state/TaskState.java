package dev.ovhdo.sandbox.state;

/** The status of a task of a VPS; {@code vps.TaskStateEnum}. */
public enum TaskState implements TaskStatus {
  BLOCKED("blocked", TaskPhase.WORKING),
  CANCELLED("cancelled", TaskPhase.FAILED),
  DOING("doing", TaskPhase.WORKING),
  DONE("done", TaskPhase.DONE),
  ERROR("error", TaskPhase.FAILED),
  PAUSED("paused", TaskPhase.WORKING),
  TODO("todo", TaskPhase.WAITING),
  WAITING_ACK("waitingAck", TaskPhase.WORKING);

  private final String text;
  private final TaskPhase stage;

  TaskState(String text, TaskPhase stage) {
    this.text = text;
    this.stage = stage;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public TaskPhase phase() {
    return stage;
  }
}
