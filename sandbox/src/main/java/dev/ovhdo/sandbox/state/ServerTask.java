package dev.ovhdo.sandbox.state;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is being done to a server.
 *
 * @param server the service name
 */
public record ServerTask(
    long id, String server, ServerFunction function, Course<ServerTaskState> course) {

  public ServerTaskState state(Instant now) {
    return course.state(now);
  }

  /** One that nobody goes on with. */
  public ServerTask cancelled(Instant now) {
    return new ServerTask(id, server, function, course.endedAt(now, ServerTaskState.CANCELLED));
  }

  /** When it ended, if it has. */
  public Optional<Instant> ended(Instant now) {
    return state(now).isOver() ? Optional.of(course.rest()) : Optional.empty();
  }
}
