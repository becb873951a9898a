package dev.ovhdo.sandbox.state;

/** The status of a task of a server; {@code dedicated.TaskStatusEnum}. */
public enum ServerTaskState implements TaskWord {
  CANCELLED("cancelled", Stage.FAILED),
  CUSTOMER_ERROR("customerError", Stage.FAILED),
  DOING("doing", Stage.WORKING),
  DONE("done", Stage.DONE),
  INIT("init", Stage.WAITING),
  OVH_ERROR("ovhError", Stage.FAILED),
  TODO("todo", Stage.WAITING);

  private final String text;
  private final Stage stage;

  ServerTaskState(String text, Stage stage) {
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
