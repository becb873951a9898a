package dev.ovhdo.api.internal.change;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.OvhClient;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the task that a change has started: the newest task of the type that began after this
 * object was created, finished or not. Created before the change is sent; reads nothing until
 * {@link #find}. For single use.
 */
final class StartedTask {
  /**
   * The number of the newest tasks that are read. OVHcloud lists the tasks of years, in no order,
   * and the ids increase.
   */
  private static final int NEWEST = 8;

  private final OvhClient client;
  private final TaskService tasks;
  private final TaskReference.Kind kind;
  private final String resource;
  private final String type;
  private final Supplier<Duration> sinceSending;
  private final Set<TaskReference> earlier = new HashSet<>();
  private @Nullable Instant sentAt;

  StartedTask(
      OvhClient client, TaskService tasks, TaskReference.Kind kind, String resource, String type) {
    this.client = client;
    this.tasks = tasks;
    this.kind = kind;
    this.resource = resource;
    this.type = type;
    this.sinceSending = client.waiter().stopwatch();
  }

  /** Reads the tasks once; a task that cannot be read yet is read again by the next call. */
  Optional<Task> find() {
    Instant start = sentAt();
    List<TaskReference> newest =
        tasks.references(kind, resource).stream()
            .sorted(Comparator.comparingLong(TaskReference::id).reversed())
            .limit(NEWEST)
            .filter(task -> !earlier.contains(task))
            .toList();
    for (Task task : tasks.list(newest)) {
      if (isOfType(task) && isSince(start, task)) {
        return Optional.of(task.withTypeIfUnknown(type));
      }
      earlier.add(task.reference());
    }
    return Optional.empty();
  }

  /** A task whose type is unknown may be of this type. */
  private boolean isOfType(Task task) {
    return task.type() == null || task.type().equals(type);
  }

  /** No task was unfinished before the change, so an unfinished task without a date is new. */
  private static boolean isSince(Instant start, Task task) {
    OffsetDateTime startedAt = task.startedAt();
    return startedAt == null ? !task.isFinished() : !startedAt.toInstant().isBefore(start);
  }

  /** Returns the time of the sending on the server's clock. Times in the API have whole seconds. */
  private Instant sentAt() {
    Instant known = sentAt;
    if (known == null) {
      known = client.serverTime().minus(sinceSending.get()).truncatedTo(ChronoUnit.SECONDS);
      sentAt = known;
    }
    return known;
  }
}
