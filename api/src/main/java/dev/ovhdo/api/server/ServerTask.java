package dev.ovhdo.api.server;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTask;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskResponse;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task of a dedicated server at the time of reading. Immutable.
 *
 * @param serviceName the server
 * @param id the id; unique per server
 * @param type the type: {@code reinstallServer}, {@code hardReboot}
 * @param state the state in the API: {@code init}, {@code todo}, {@code doing}, {@code done},
 *     {@code ovhError}
 * @param remark OVHcloud's comment; null if there is none
 * @param start the start time; null if the API returns none
 * @param done the end time; null if unfinished
 */
public record ServerTask(
    String serviceName,
    long id,
    String type,
    String state,
    @Nullable String remark,
    @Nullable OffsetDateTime start,
    @Nullable OffsetDateTime done)
    implements ServiceTask {

  /** Checks the components. */
  public ServerTask {
    Objects.requireNonNull(serviceName, "serviceName");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(state, "state");
  }

  static ServerTask of(String serviceName, DedicatedServerTask task) {
    return new ServerTask(
        serviceName,
        task.taskId(),
        task.function().value(),
        task.status().value(),
        task.comment(),
        task.startDate(),
        task.doneDate());
  }

  /** Converts the response to a reinstallation, which has fewer properties. */
  static ServerTask of(String serviceName, DedicatedServerTaskResponse task) {
    return new ServerTask(
        serviceName,
        task.taskId(),
        task.function().value(),
        task.status().value(),
        task.comment(),
        task.startDate(),
        task.doneDate());
  }

  @Override
  public TaskReference reference() {
    return new TaskReference(TaskReference.Kind.SERVER, serviceName, id);
  }

  /** Returns {@code task 42 (hardReboot) of ns1.example.net}, as messages show it. */
  @Override
  public String toString() {
    return reference().taskOf(type);
  }
}
