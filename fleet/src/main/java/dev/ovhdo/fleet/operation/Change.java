package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import java.util.function.Function;

/**
 * A checked change of one machine that was not sent.
 *
 * @param kind the kind of the machine
 * @param resource the exact service name
 * @param taskType the type of the task that the change starts
 * @param detail what the change installs or sets, for the plan and the log; may be empty
 * @param send sends the request, once, with the instance that it receives
 */
public record Change(
    TaskReference.Kind kind,
    String resource,
    String taskType,
    String detail,
    Function<Ovh, Task> send) {
  /** Sends the request, and returns the started task. */
  public Task start(Ovh ovh) {
    return send.apply(ovh);
  }
}
