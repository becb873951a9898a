package dev.ovhdo.api.task;

import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.client.wait.WaitResult;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A single wait for several tasks. The resources of the tasks are read at the same time, and the
 * tasks of a resource with as few requests as the server allows.
 */
final class TaskWait {
  private final OvhClient client;
  private final TaskResourceNames names;
  private final TaskReader reader;
  private final WaitOptions options;
  private final Consumer<? super Task> listener;

  private final Supplier<Duration> waited;

  /** The tasks that have not ended, as last read. */
  private final Map<TaskReference, Unfinished> unfinished = new LinkedHashMap<>();

  private final Map<TaskReference, ListedItem<Task>> results = new HashMap<>();

  /** The names of resources that were found. */
  private final Map<Resource, String> exactNames = new ConcurrentHashMap<>();

  TaskWait(
      OvhClient client,
      TaskResourceNames names,
      TaskReader reader,
      WaitOptions options,
      Consumer<? super Task> listener) {
    this.client = client;
    this.names = names;
    this.reader = reader;
    this.options = options;
    this.listener = listener;
    this.waited = client.waiter().stopwatch();
  }

  private record Resource(TaskReference.Kind kind, String name) {
    static Resource of(TaskReference task) {
      return new Resource(task.kind(), task.resource());
    }
  }

  /**
   * A task that has not ended.
   *
   * @param seen the task as last read; null if it was not read yet
   * @param failure the failure of the last poll; null if the last poll succeeded
   */
  private record Unfinished(@Nullable Task seen, @Nullable OvhException failure) {}

  List<ListedItem<Task>> results(List<TaskReference> references) {
    references.forEach(each -> unfinished.put(each, new Unfinished(null, null)));
    WaitResult<Integer> end =
        client
            .waiter()
            .until("for " + unfinished.size() + " tasks", this::poll, left -> left == 0, options);
    unfinished.forEach((reference, task) -> results.put(reference, atTheEnd(reference, task, end)));
    return references.stream()
        .flatMap(each -> Optional.ofNullable(results.get(each)).stream())
        .toList();
  }

  /** Reads the tasks that have not ended, and returns how many are left. */
  private int poll() {
    Collection<List<TaskReference>> ofResources =
        unfinished.keySet().stream()
            .collect(Collectors.groupingBy(Resource::of, LinkedHashMap::new, Collectors.toList()))
            .values();
    for (Map<TaskReference, ListedItem<Task>> read :
        client.inParallel(List.copyOf(ofResources), this::read)) {
      read.forEach(this::settle);
    }
    return unfinished.size();
  }

  /** Reads tasks of one resource; a failure that concerns all of them is the answer for each. */
  private Map<TaskReference, ListedItem<Task>> read(List<TaskReference> tasks) {
    Resource resource = Resource.of(tasks.get(0));
    try {
      return names.resolve(
          resource.kind(),
          exactNames.getOrDefault(resource, resource.name()),
          name -> readOf(resource, name, tasks));
    } catch (OvhException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return tasks.stream()
          .collect(Collectors.toMap(each -> each, each -> ListedItem.ofUnread(each.toString(), e)));
    }
  }

  /**
   * Reads tasks of a resource.
   *
   * @throws NotFoundException if no task was found, which may be the fault of the name
   */
  private Map<TaskReference, ListedItem<Task>> readOf(
      Resource resource, String name, List<TaskReference> tasks) {
    Map<TaskReference, ListedItem<Task>> read = reader.read(resource.kind(), name, tasks);
    List<OvhException> missing =
        read.values().stream()
            .flatMap(each -> each.reason().stream())
            .filter(NotFoundException.class::isInstance)
            .toList();
    if (missing.size() == read.size()) {
      throw missing.get(0);
    }
    exactNames.put(resource, name);
    return read;
  }

  private void settle(TaskReference reference, ListedItem<Task> answer) {
    answer.item().ifPresent(task -> settle(reference, task));
    answer.reason().ifPresent(failure -> settle(reference, failure));
  }

  private void settle(TaskReference reference, Task task) {
    listener.accept(task);
    if (task.isFinished()) {
      end(
          reference,
          task.phase() == Task.Phase.DONE
              ? ListedItem.of(reference.toString(), task)
              : ListedItem.ofUnread(reference.toString(), new TaskFailedException(task)));
    } else {
      unfinished.put(reference, new Unfinished(task, null));
    }
  }

  private void settle(TaskReference reference, OvhException failure) {
    if (options.tolerates(failure, waited.get())) {
      unfinished.computeIfPresent(reference, (key, task) -> new Unfinished(task.seen(), failure));
    } else {
      end(reference, ListedItem.ofUnread(reference.toString(), failure));
    }
  }

  private void end(TaskReference reference, ListedItem<Task> result) {
    unfinished.remove(reference);
    results.put(reference, result);
  }

  /** Returns the result of a task that had not ended at the end of the wait. */
  private ListedItem<Task> atTheEnd(
      TaskReference reference, Unfinished task, WaitResult<Integer> end) {
    String id = reference.toString();
    Task seen = task.seen();
    OvhException failure = task.failure();
    if (seen == null) {
      return ListedItem.ofUnread(id, Objects.requireNonNull(failure));
    }
    return end.done()
        // In a dry run, no wait lasts.
        ? ListedItem.of(id, seen)
        : ListedItem.ofUnread(
            id, TaskTimeoutException.of(new WaitResult<>(seen, false, end.waited(), failure)));
  }
}
