package dev.ovhdo.api.task;

import dev.ovhdo.client.value.OpenEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTask;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskResponse;
import dev.ovhdo.routes.domain.DomainZoneTask;
import dev.ovhdo.routes.ip.IpTask;
import dev.ovhdo.routes.vps.VpsTask;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Long-running work of OVHcloud on a VPS, a dedicated server, a DNS zone or an IP block, at the
 * time of reading. Only the reference is always known: OVHcloud leaves out other properties in some
 * answers, such as those to a reinstallation. Immutable.
 *
 * @param reference the reference with which any program can read the task
 * @param type the type in the API: {@code reinstallVm}, {@code hardReboot}, {@code ZoneImport};
 *     null if the API returned none
 * @param state the state in the API: {@code todo}, {@code doing}, {@code done}, {@code error}; null
 *     if the API returned none
 * @param percent the progress, 0 to 100; null where the API returns none: for all tasks except
 *     those of VPSes
 * @param comment OVHcloud's comment; null if there is none, as for all tasks of VPSes
 * @param startedAt the start time; null if the API returns none
 * @param endedAt the end time; null if the task is unfinished or the API returns none
 */
public record Task(
    TaskReference reference,
    @Nullable String type,
    @Nullable String state,
    @Nullable Integer percent,
    @Nullable String comment,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt) {

  /** Checks the reference; a blank comment becomes null. */
  public Task {
    Objects.requireNonNull(reference, "reference");
    comment = comment == null || comment.isBlank() ? null : comment;
  }

  /** Returns a task of which only the reference is known. */
  public static Task of(TaskReference reference) {
    return new Task(reference, null, null, null, null, null, null);
  }

  /** Converts a task of a VPS, with a reference that is known from the call. */
  public static Task of(TaskReference reference, VpsTask task) {
    return new Task(
        reference,
        value(task.optional(VpsTask::type)),
        value(task.optional(VpsTask::state)),
        task.optional(VpsTask::progress).map(Long::intValue).orElse(null),
        null,
        task.optional(VpsTask::date).orElse(null),
        null);
  }

  /** Converts a task of a dedicated server, with a reference that is known from the call. */
  public static Task of(TaskReference reference, DedicatedServerTask task) {
    return new Task(
        reference,
        value(task.optional(DedicatedServerTask::function)),
        value(task.optional(DedicatedServerTask::status)),
        null,
        task.optional(DedicatedServerTask::comment).orElse(null),
        task.optional(DedicatedServerTask::startDate).orElse(null),
        task.optional(DedicatedServerTask::doneDate).orElse(null));
  }

  /**
   * Converts the response to a reinstallation, which has fewer properties than other tasks:
   * OVHcloud's own tests expect the id alone.
   */
  public static Task of(TaskReference reference, DedicatedServerTaskResponse task) {
    return new Task(
        reference,
        value(task.optional(DedicatedServerTaskResponse::function)),
        value(task.optional(DedicatedServerTaskResponse::status)),
        null,
        task.optional(DedicatedServerTaskResponse::comment).orElse(null),
        task.optional(DedicatedServerTaskResponse::startDate).orElse(null),
        task.optional(DedicatedServerTaskResponse::doneDate).orElse(null));
  }

  /** Converts a task of a DNS zone, with a reference that is known from the call. */
  public static Task of(TaskReference reference, DomainZoneTask task) {
    return new Task(
        reference,
        value(task.optional(DomainZoneTask::function)),
        value(task.optional(DomainZoneTask::status)),
        null,
        task.optional(DomainZoneTask::comment).orElse(null),
        task.optional(DomainZoneTask::creationDate).orElse(null),
        task.optional(DomainZoneTask::doneDate).orElse(null));
  }

  /** Converts a task of an IP block, with a reference that is known from the call. */
  public static Task of(TaskReference reference, IpTask task) {
    return new Task(
        reference,
        value(task.optional(IpTask::function)),
        value(task.optional(IpTask::status)),
        null,
        task.optional(IpTask::comment).orElse(null),
        task.optional(IpTask::startDate).orElse(null),
        task.optional(IpTask::doneDate).orElse(null));
  }

  /**
   * Converts a task of a dedicated server.
   *
   * @throws dev.ovhdo.client.error.DecodeException if the task has no id
   */
  public static Task ofServer(String serviceName, DedicatedServerTask task) {
    return of(TaskReference.ofServer(serviceName, task.taskId()), task);
  }

  /**
   * Converts the response to a reinstallation.
   *
   * @throws dev.ovhdo.client.error.DecodeException if the response has no id
   */
  public static Task ofServer(String serviceName, DedicatedServerTaskResponse task) {
    return of(TaskReference.ofServer(serviceName, task.taskId()), task);
  }

  /**
   * Converts a task of a DNS zone.
   *
   * @throws dev.ovhdo.client.error.DecodeException if the task has no id
   */
  public static Task ofZone(String zone, DomainZoneTask task) {
    return of(TaskReference.ofZone(zone, task.id()), task);
  }

  private static @Nullable String value(Optional<? extends OpenEnum<String>> word) {
    return word.map(OpenEnum::value).orElse(null);
  }

  /** Returns this task; if its type is unknown, a copy with the type of the request. */
  public Task withTypeIfUnknown(String requested) {
    return type != null
        ? this
        : new Task(reference, requested, state, percent, comment, startedAt, endedAt);
  }

  /** Returns the id, which is unique per resource. */
  public long id() {
    return reference.id();
  }

  /**
   * Returns the phase of the state. Equal states of different kinds of tasks have the same meaning.
   * A {@code problem} waits for OVHcloud's staff. An unknown state counts as running, so that a
   * wait continues until the deadline, and so does a missing one.
   */
  public Phase phase() {
    if (state == null) {
      return Phase.RUNNING;
    }
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
    return "task " + id() + (type == null ? "" : " (" + type + ")") + " of " + reference.resource();
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
