package dev.ovhdo.api.vps;

import dev.ovhdo.api.internal.change.TaskRequest;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.routes.vps.VpsTask;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import java.util.function.Supplier;

/**
 * Sends requests that change a VPS. OVHcloud refuses each of them with 400 while a task runs
 * ("Action not available while there are running tasks on the VPS"), also if the task began after
 * the client had looked for tasks.
 */
final class VpsRequests {
  private final TaskRequest requests;

  VpsRequests(TaskRequest requests) {
    this.requests = requests;
  }

  /**
   * Sends a request that starts a task.
   *
   * @param type the type of the task, which the answer may lack
   * @throws ResourceBusyException if another task is unfinished
   * @throws dev.ovhdo.api.error.OutcomeUnknownException if the answer does not tell the task, and
   *     OVHcloud lists no new task
   */
  Task send(String name, VpsTaskTypeEnum type, Supplier<VpsTask> request) {
    return requests.send(
        TaskReference.Kind.VPS,
        name,
        type.value(),
        () -> {
          VpsTask answer = orBusy(name, request);
          return answer
              .optional(VpsTask::id)
              .map(id -> Task.of(TaskReference.ofVps(name, id), answer));
        });
  }

  /**
   * Sends a request whose answer has no task.
   *
   * @throws ResourceBusyException if a task is unfinished
   */
  <T> T orBusy(String name, Supplier<T> request) {
    return requests.orBusy(TaskReference.Kind.VPS, name, request);
  }

  /**
   * Sends a request without an answer.
   *
   * @throws ResourceBusyException if a task is unfinished
   */
  void runOrBusy(String name, Runnable request) {
    orBusy(
        name,
        () -> {
          request.run();
          return name;
        });
  }
}
