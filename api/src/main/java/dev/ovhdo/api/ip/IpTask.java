package dev.ovhdo.api.ip;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.api.task.TaskReference;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task of an IP block at the time of reading. Immutable.
 *
 * @param block the block, such as {@code 192.0.2.0/29}
 * @param id the id; unique per block
 * @param type the type: {@code genericMoveFloatingIp}
 * @param state the state in the API: {@code init}, {@code todo}, {@code doing}, {@code done},
 *     {@code ovhError}
 * @param remark OVHcloud's comment; null if there is none
 * @param start the start time; null if the API returns none
 * @param done the end time; null if unfinished
 */
public record IpTask(
    String block,
    long id,
    String type,
    String state,
    @Nullable String remark,
    @Nullable OffsetDateTime start,
    @Nullable OffsetDateTime done)
    implements ServiceTask {

  /** Checks the components. */
  public IpTask {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(state, "state");
  }

  public static IpTask of(String block, dev.ovhdo.routes.ip.IpTask task) {
    return new IpTask(
        block,
        task.taskId(),
        task.function().value(),
        task.status().value(),
        task.comment(),
        task.startDate(),
        task.doneDate());
  }

  @Override
  public TaskReference reference() {
    return new TaskReference(TaskReference.Kind.IP, block, id);
  }

  /** Returns {@code task 42 (genericMoveFloatingIp) of 192.0.2.0/29}, as messages show it. */
  @Override
  public String toString() {
    return reference().taskOf(type);
  }
}
