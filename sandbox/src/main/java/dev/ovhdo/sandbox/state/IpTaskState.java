package dev.ovhdo.sandbox.state;

/** The status of a task of an IP block; {@code ip.TaskStatusEnum}. */
public enum IpTaskState implements TaskWord {
  CANCELLED("cancelled", Stage.FAILED),
  CUSTOMER_ERROR("customerError", Stage.FAILED),
  DOING("doing", Stage.WORKING),
  DONE("done", Stage.DONE),
  INIT("init", Stage.WAITING),
  OVH_ERROR("ovhError", Stage.FAILED),
  TODO("todo", Stage.WAITING);

  private final String text;
  private final Stage stage;

  IpTaskState(String text, Stage stage) {
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
