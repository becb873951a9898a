package dev.ovhdo.api;

import dev.ovhdo.routes.dedicated.server.DedicatedServerTask;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskResponse;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work on a dedicated server, as it was at one moment. Immutable.
 *
 * @param serviceName the server
 * @param id the number under which the API knows it; unique for this server
 * @param type what is being done: {@code reinstallServer}, {@code hardReboot}
 * @param state the API's own word: {@code init}, {@code todo}, {@code doing}, {@code done}, {@code
 *     ovhError}
 * @param remark what OVHcloud says about it; null where it says nothing
 * @param start when it was asked for; null where the API does not tell
 * @param done when it ended; null until then
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

  /** Checks the parts. */
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

  /** A reinstallation answers with less of its task than others. */
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
