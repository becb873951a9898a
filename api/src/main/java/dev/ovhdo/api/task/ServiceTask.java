package dev.ovhdo.api.task;

import dev.ovhdo.api.dns.ZoneTask;
import dev.ovhdo.api.ip.IpTask;
import dev.ovhdo.api.server.ServerTask;
import dev.ovhdo.api.vps.VpsTask;
import dev.ovhdo.client.task.Task;
import dev.ovhdo.client.task.TaskPhase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task of a VPS, a dedicated server, a DNS zone or an IP block. */
public sealed interface ServiceTask extends Task permits VpsTask, ServerTask, ZoneTask, IpTask {
  /** Returns the reference with which any program can read the task. */
  TaskReference reference();

  /** Returns OVHcloud's comment; null if there is none, as for all tasks of VPSes. */
  default @Nullable String remark() {
    return null;
  }

  /**
   * Returns the phase of the state. Equal states of different kinds have the same meaning. A {@code
   * problem} waits for OVHcloud's staff. An unknown state counts as running, so that a wait
   * continues until the deadline.
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

  /** Returns whether the task has finished, successfully or not. */
  default boolean isOver() {
    return phase() == TaskPhase.DONE || phase() == TaskPhase.FAILED;
  }

  /** Returns the comment; empty if it is missing or blank. */
  @Override
  default Optional<String> comment() {
    return Optional.ofNullable(remark()).filter(text -> !text.isBlank());
  }
}
