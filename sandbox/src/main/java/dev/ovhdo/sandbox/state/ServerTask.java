package dev.ovhdo.sandbox.state;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is being done to a server.
 *
 * @param server the service name
 */
public record ServerTask(
    long id, String server, ServerFunction function, TaskTimeline<ServerTaskState> timeline) {

  public ServerTaskState status(Instant now) {
    return timeline.status(now);
  }

  /** One that nobody goes on with. */
  public ServerTask cancelled(Instant now) {
    return new ServerTask(id, server, function, timeline.endedAt(now, ServerTaskState.CANCELLED));
  }

  /** When it ended, if it has. */
  public Optional<Instant> ended(Instant now) {
    return status(now).isOver() ? Optional.of(timeline.endsAt()) : Optional.empty();
  }
}
