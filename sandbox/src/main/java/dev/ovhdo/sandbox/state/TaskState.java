package dev.ovhdo.sandbox.state;

/** The status of a task of a VPS; {@code vps.TaskStateEnum}. */
public enum TaskState implements TaskWord {
  BLOCKED("blocked", Stage.WORKING),
  CANCELLED("cancelled", Stage.FAILED),
  DOING("doing", Stage.WORKING),
  DONE("done", Stage.DONE),
  ERROR("error", Stage.FAILED),
  PAUSED("paused", Stage.WORKING),
  TODO("todo", Stage.WAITING),
  WAITING_ACK("waitingAck", Stage.WORKING);

  private final String text;
  private final Stage stage;

  TaskState(String text, Stage stage) {
    this.text = text;
    this.stage = stage;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Stage stage() {
    return stage;
  }
}
