package dev.ovhdo.api;

import dev.ovhdo.client.task.Task;
import dev.ovhdo.client.task.TaskPhase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task of something that the account has: a VPS, a server, a zone, an IP block. */
public sealed interface ServiceTask extends Task permits VpsTask, ServerTask, ZoneTask, IpTask {
  /** Returns under what it is found again, by this program or another. */
  TaskReference reference();

  /** Returns what OVHcloud says about it; null where it says nothing, as of all tasks of VPSes. */
  default @Nullable String remark() {
    return null;
  }

  /**
   * Returns what the state means. The kinds have words of their own, and where they share one it
   * means the same. A {@code problem} waits for somebody at OVHcloud. A state that this version has
   * never heard of counts as running: whoever waits then waits on, until the deadline.
   */
  @Override
  default TaskPhase phase() {
    return switch (state()) {
      case "done" -> TaskPhase.DONE;
      case "error", "cancelled", "customerError", "ovhError" -> TaskPhase.FAILED;
      case "blocked", "paused", "waitingAck", "problem" -> TaskPhase.STALLED;
      default -> TaskPhase.RUNNING;
    };
  }

  /** Returns whether it has ended, well or badly. */
  default boolean isOver() {
    return phase() == TaskPhase.DONE || phase() == TaskPhase.FAILED;
  }

  /** Returns the remark, where there is one that says anything. */
  @Override
  default Optional<String> comment() {
    return Optional.ofNullable(remark()).filter(text -> !text.isBlank());
  }
}
