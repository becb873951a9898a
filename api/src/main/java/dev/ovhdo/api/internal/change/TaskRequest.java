package dev.ovhdo.api.internal.change;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskMissingException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends a request that OVHcloud carries out as a task. The content of the answer never makes an
 * accepted request fail: if the answer has no readable id, the task is searched in the list of
 * tasks. A refusal while a task runs becomes a {@link ResourceBusyException}. Thread-safe.
 */
public final class TaskRequest {
  /** Time limit for OVHcloud to list the task of an accepted change. */
  private static final WaitOptions REGISTRATION =
      WaitOptions.standard()
          .withDeadline(Duration.ofMinutes(2))
          .withInterval(Duration.ofSeconds(2));

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
   * @throws ResourceBusyException if OVHcloud refuses the request while a task is unfinished
   * @throws TaskMissingException if OVHcloud has accepted the request, and neither returns nor
   *     lists a task
   */
  public Task send(
      TaskReference.Kind kind, String resource, String type, Supplier<Optional<Task>> send) {
    Optional<Task> started;
    try {
      started = orBusy(kind, resource, send);
    } catch (DecodeException e) {
      return findAfter(e, kind, resource, type);
    }
    // OVHcloud sometimes returns the id 0, which no task has.
    return started
        .filter(task -> task.id() > 0)
        .orElseGet(() -> find(kind, resource, type))
        .withTypeIfUnknown(type);
  }

  /**
   * Sends a request. OVHcloud refuses a change of a busy VPS with 400, of a busy server with 400 or
   * 409.
   *
   * @throws ResourceBusyException if OVHcloud refuses the request while a task is unfinished
   */
  public <T> T orBusy(TaskReference.Kind kind, String resource, Supplier<T> send) {
    try {
      return send.get();
    } catch (InvalidRequestException | ConflictException refusal) {
      throw refusal.status() == 400 || refusal.status() == 409
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

  /** Throws the first failure if no task is found: it says why the answer was not understood. */
  private Task findAfter(
      DecodeException unreadable, TaskReference.Kind kind, String resource, String type) {
    try {
      return find(kind, resource, type).withTypeIfUnknown(type);
    } catch (OvhException e) {
      unreadable.addSuppressed(e);
      throw unreadable;
    }
  }

  private Task find(TaskReference.Kind kind, String resource, String type) {
    return client
        .waiter()
        .until(
            "for the task " + type + " of " + resource,
            () -> tasks.findUnfinished(kind, resource, type),
            Optional::isPresent,
            REGISTRATION)
        .value()
        .orElseThrow(() -> TaskMissingException.notListed(type, resource, REGISTRATION.deadline()));
  }
}
