package dev.ovhdo.api.task;

import dev.ovhdo.routes.dedicated.server.DedicatedServerTask;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskResponse;
import dev.ovhdo.routes.domain.DomainZoneTask;
import dev.ovhdo.routes.ip.IpTask;
import dev.ovhdo.routes.vps.VpsTask;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Long-running work of OVHcloud on a VPS, a dedicated server, a DNS zone or an IP block, at the
 * time of reading. Immutable.
 *
 * @param reference the reference with which any program can read the task
 * @param type the type in the API: {@code reinstallVm}, {@code hardReboot}, {@code ZoneImport}
 * @param state the state in the API: {@code todo}, {@code doing}, {@code done}, {@code error}
 * @param percent the progress, 0 to 100; null where the API returns none: for all tasks except
 *     those of VPSes
 * @param comment OVHcloud's comment; null if there is none, as for all tasks of VPSes
 * @param startedAt the start time; null if the API returns none
 * @param endedAt the end time; null if the task is unfinished or the API returns none
 */
public record Task(
    TaskReference reference,
    String type,
    String state,
    @Nullable Integer percent,
    @Nullable String comment,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt) {

  /** Checks the components; a blank comment becomes null. */
  public Task {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(state, "state");
    comment = comment == null || comment.isBlank() ? null : comment;
  }

  /** Converts a task of a VPS. */
  public static Task ofVps(String serviceName, VpsTask task) {
    return new Task(
        TaskReference.ofVps(serviceName, task.id()),
        task.type().value(),
        task.state().value(),
        task.progress().intValue(),
        null,
        task.date(),
        null);
  }

  /** Converts a task of a dedicated server. */
  public static Task ofServer(String serviceName, DedicatedServerTask task) {
    return new Task(
        TaskReference.ofServer(serviceName, task.taskId()),
        task.function().value(),
        task.status().value(),
        null,
        task.comment(),
        task.startDate(),
        task.doneDate());
  }

  /** Converts the response to a reinstallation, which has fewer properties than other tasks. */
  public static Task ofServer(String serviceName, DedicatedServerTaskResponse task) {
    return new Task(
        TaskReference.ofServer(serviceName, task.taskId()),
        task.function().value(),
        task.status().value(),
        null,
        task.comment(),
        task.startDate(),
        task.doneDate());
  }

  /** Converts a task of a DNS zone. */
  public static Task ofZone(String zone, DomainZoneTask task) {
    return new Task(
        TaskReference.ofZone(zone, task.id()),
        task.function().value(),
        task.status().value(),
        null,
        task.comment(),
        task.creationDate(),
        task.doneDate());
  }

  /** Converts a task of an IP block. */
  public static Task ofIp(String block, IpTask task) {
    return new Task(
        TaskReference.ofIp(block, task.taskId()),
        task.function().value(),
        task.status().value(),
        null,
        task.comment(),
        task.startDate(),
        task.doneDate());
  }

  /** Returns the id, which is unique per resource. */
  public long id() {
    return reference.id();
  }

  /**
   * Returns the phase of the state. Equal states of different kinds of tasks have the same meaning.
   * A {@code problem} waits for OVHcloud's staff. An unknown state counts as running, so that a
   * wait continues until the deadline.
   */
  public Phase phase() {
    return switch (state) {
      case "done" -> Phase.DONE;
      case "error", "cancelled", "customerError", "ovhError" -> Phase.FAILED;
      case "blocked", "paused", "waitingAck", "problem" -> Phase.STALLED;
      default -> Phase.RUNNING;
    };
  }

  /** Returns whether the task has finished, successfully or not. */
  public boolean isFinished() {
    return phase() == Phase.DONE || phase() == Phase.FAILED;
  }

  /** Returns {@code task 42 (hardReboot) of ns1.example.net}, as messages show a task. */
  @Override
  public String toString() {
    return "task " + id() + " (" + type + ") of " + reference.resource();
  }

  /** Phases to which the task states of the API are mapped. */
  public enum Phase {
    /** Queued or running. */
    RUNNING,
    /**
     * Waiting for an action of a person: {@code blocked}, {@code paused}, {@code waitingAck},
     * {@code problem}. The task may still succeed.
     */
    STALLED,
    /** Finished successfully. */
    DONE,
    /** Failed or cancelled. */
    FAILED
  }
}
