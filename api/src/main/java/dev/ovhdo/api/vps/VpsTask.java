package dev.ovhdo.api.vps;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.api.task.TaskReference;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A task of a VPS at the time of reading. Immutable.
 *
 * @param serviceName the VPS
 * @param id the id; unique per VPS
 * @param type the type: {@code reinstallVm}, {@code rebootVm}
 * @param state the state in the API: {@code todo}, {@code doing}, {@code done}, {@code error}
 * @param percent the progress, 0 to 100
 * @param date the start time; null if the API returns none
 */
public record VpsTask(
    String serviceName,
    long id,
    String type,
    String state,
    int percent,
    @Nullable OffsetDateTime date)
    implements ServiceTask {

  /** Checks the components. */
  public VpsTask {
    Objects.requireNonNull(serviceName, "serviceName");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(state, "state");
  }

  static VpsTask of(String serviceName, dev.ovhdo.routes.vps.VpsTask task) {
    return new VpsTask(
        serviceName,
        task.id(),
        task.type().value(),
        task.state().value(),
        task.progress().intValue(),
        task.date());
  }

  @Override
  public OptionalInt progress() {
    return OptionalInt.of(percent);
  }

  @Override
  public TaskReference reference() {
    return new TaskReference(TaskReference.Kind.VPS, serviceName, id);
  }

  /** Returns {@code task 4200000001 (reinstallVm) of vps-1}, as messages show it. */
  @Override
  public String toString() {
    return reference().taskOf(type);
  }
}
