package dev.ovhdo.sandbox.state;

/** The status of a task of an IP block; {@code ip.TaskStatusEnum}. */
public enum IpTaskState implements TaskStatus {
  CANCELLED("cancelled", TaskPhase.FAILED),
  CUSTOMER_ERROR("customerError", TaskPhase.FAILED),
  DOING("doing", TaskPhase.WORKING),
  DONE("done", TaskPhase.DONE),
  INIT("init", TaskPhase.WAITING),
  OVH_ERROR("ovhError", TaskPhase.FAILED),
  TODO("todo", TaskPhase.WAITING);

  private final String text;
  private final TaskPhase stage;

  IpTaskState(String text, TaskPhase stage) {
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
