package dev.ovhdo.api;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work on a block of IP addresses, as it was at one moment. Immutable.
 *
 * @param block the block, such as {@code 192.0.2.0/29}
 * @param id the number under which the API knows it; unique for this block
 * @param type what is being done: {@code genericMoveFloatingIp}
 * @param state the API's own word: {@code init}, {@code todo}, {@code doing}, {@code done}, {@code
 *     ovhError}
 * @param remark what OVHcloud says about it; null where it says nothing
 * @param start when it was asked for; null where the API does not tell
 * @param done when it ended; null until then
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

  /** Checks the parts. */
  public IpTask {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(state, "state");
  }

  static IpTask of(String block, dev.ovhdo.routes.ip.IpTask task) {
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
