package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.Listing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a change before it is sent, and what finds its task if the answer is lost, even
 * if the process ends. The ids of the tasks of a machine increase.
 *
 * @param kind the kind of the machine
 * @param resource the exact service name
 * @param taskType the type of the task that the change starts
 * @param lastTask the highest id of a task of the machine before the change; 0 if it has none
 * @param detail what the change installs or sets; may be empty
 */
public record Intent(
    TaskReference.Kind kind, String resource, String taskType, long lastTask, String detail) {
  /** OVHcloud lists the tasks of years, in no order. */
  private static final int NEWEST = 8;

  /** Reads the tasks of the machine of a change that will be sent. */
  public static Intent of(Ovh ovh, Change change) {
    long last =
        ovh.tasks().references(change.kind(), change.resource()).stream()
            .mapToLong(TaskReference::id)
            .max()
            .orElse(0);
    return new Intent(change.kind(), change.resource(), change.taskType(), last, change.detail());
  }

  /**
   * Looks for the task of the change: the newest task of the type that the machine did not have
   * before.
   *
   * @return the task; empty if OVHcloud lists none
   * @throws dev.ovhdo.client.error.OvhException if a new task cannot be read
   */
  public Optional<Task> findTask(Ovh ovh) {
    List<TaskReference> later =
        ovh.tasks().references(kind, resource).stream()
            .filter(task -> task.id() > lastTask)
            .sorted(Comparator.comparingLong(TaskReference::id).reversed())
            .limit(NEWEST)
            .toList();
    if (later.isEmpty()) {
      return Optional.empty();
    }
    Listing<Task> tasks = ovh.tasks().list(later);
    Optional<Task> found = tasks.stream().filter(this::isOfType).findFirst();
    if (found.isEmpty() && !tasks.unread().isEmpty()) {
      throw tasks.unread().get(0).reason();
    }
    return found;
  }

  /** A task whose type is unknown may be of this type. */
  private boolean isOfType(Task task) {
    return task.type() == null || task.type().equals(taskType);
  }

  /** Returns the JSON that the store contains. */
  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", kind.keyword())
        .put("resource", resource)
        .put("taskType", taskType)
        .put("lastTask", lastTask)
        .put("detail", detail);
  }

  /** Returns the intent of a JSON object. */
  public static Intent ofJson(JsonNode json) {
    String keyword = json.path("kind").asString();
    for (TaskReference.Kind kind : TaskReference.Kind.values()) {
      if (kind.keyword().equals(keyword)) {
        return new Intent(
            kind,
            json.path("resource").asString(),
            json.path("taskType").asString(),
            json.path("lastTask").asLong(),
            json.path("detail").asString());
      }
    }
    throw new IllegalArgumentException("unknown kind of machine: " + keyword);
  }
}
