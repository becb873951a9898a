package dev.ovhdo.sandbox.state;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task of a VPS, a server, a zone or an IP block. Its status is a function of the time.
 *
 * @param subject the path of the resource, such as {@code /vps/vps-demo}
 * @param requested when the task was created; a restarted task has a later start
 * @param destination the service to which the task moves an IP block; null if the block is parked,
 *     and for all other types
 */
public record Task(
    long id,
    String subject,
    TaskType type,
    Instant requested,
    TaskTimeline timeline,
    @Nullable String destination) {

  /** Returns the status at a moment. */
  public TaskStatus status(Instant now) {
    return timeline.status(now);
  }

  /** Returns the moment of the end if the task has ended. */
  public Optional<Instant> endedAt(Instant now) {
    return status(now).isOver() ? Optional.of(timeline.endsAt()) : Optional.empty();
  }

  public Task withTimeline(TaskTimeline changed) {
    return new Task(id, subject, type, requested, changed, destination);
  }

  public Task withDestination(@Nullable String changed) {
    return new Task(id, subject, type, requested, timeline, changed);
  }
}
