package dev.ovhdo.api.internal.change;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.internal.Effect;
import dev.ovhdo.api.internal.Settlement;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.OvhException;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends a request that OVHcloud carries out as a task. If the answer is lost or has no readable id,
 * the task is searched in the list of tasks. Thread-safe.
 */
public final class TaskRequest {
  private final OvhClient client;
  private final TaskService tasks;

  /** Creates the sender of a service. */
  public TaskRequest(OvhClient client, TaskService tasks) {
    this.client = client;
    this.tasks = tasks;
  }

  /**
   * Sends a request.
   *
   * @param kind the kind of the resource
   * @param resource its exact name
   * @param type the type of the task in the API, which the answer may lack
   * @param send sends the request; returns the task, or nothing if the answer has no readable id
   * @throws OutcomeUnknownException if the answer does not tell the task, and OVHcloud does not
   *     list a new task
   */
  public Task send(
      TaskReference.Kind kind, String resource, String type, Supplier<Optional<Task>> send) {
    StartedTask started = new StartedTask(client, tasks, kind, resource, type);
    return Settlement.send(
        client,
        effect(type, kind, resource),
        // OVHcloud sometimes returns the id 0, which no task has.
        () -> send.get().filter(task -> task.id() > 0).map(task -> task.withTypeIfUnknown(type)),
        started::find);
  }

  /** Returns the effect of a change that starts a task of this type. */
  public static Effect effect(String type, TaskReference.Kind kind, String resource) {
    TaskReference any = new TaskReference(kind, resource, 0);
    return Effect.ofTask("a new task " + type + " of " + resource, "GET " + any.listPath());
  }

  /**
   * Sends a request whose answer does not contain its task.
   *
   * @throws OutcomeUnknownException if the answer is lost, and OVHcloud lists no new task
   */
  public void run(TaskReference.Kind kind, String resource, String type, Runnable send) {
    StartedTask started = new StartedTask(client, tasks, kind, resource, type);
    Settlement.run(client, effect(type, kind, resource), send, () -> started.find().isPresent());
  }

  /**
   * Sends a request. OVHcloud refuses a change of a busy VPS with 400, of a busy server with 400 or
   * 409. A refusal does not count if an earlier attempt of the request may have started the task.
   *
   * @throws ResourceBusyException if OVHcloud refuses the request while a task is unfinished
   */
  public <T> T orBusy(TaskReference.Kind kind, String resource, Supplier<T> send) {
    try {
      return send.get();
    } catch (InvalidRequestException | ConflictException refusal) {
      boolean mayBeBusy = refusal.status() == 400 || refusal.status() == 409;
      throw mayBeBusy && !refusal.mayHaveBeenCarriedOut()
          ? explained(kind, resource, refusal)
          : refusal;
    }
  }

  /** Returns the refusal, or an exception with the unfinished task that has caused the refusal. */
  private OvhException explained(TaskReference.Kind kind, String resource, ApiException refusal) {
    try {
      return tasks
          .findUnfinished(kind, resource)
          .or(() -> newestUnfinished(kind, resource))
          .<OvhException>map(task -> new ResourceBusyException(task, refusal))
          .orElse(refusal);
    } catch (OvhException e) {
      refusal.addSuppressed(e);
      return refusal;
    }
  }

  /** Also finds a task in a state by which the list cannot be filtered, such as blocked. */
  private Optional<Task> newestUnfinished(TaskReference.Kind kind, String resource) {
    return tasks.list(kind, resource).stream()
        .filter(task -> !task.isFinished())
        .max(Comparator.comparingLong(Task::id));
  }
}
