package dev.ovhdo.sandbox.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A block of addresses on its way to another service.
 *
 * @param block as {@code GET /ip} lists it
 * @param destination the service; null where it is parked
 */
public record IpTask(
    long id, String block, @Nullable String destination, TaskTimeline<IpTaskState> timeline) {

  /** The state at that moment. */
  public IpTaskState status(Instant now) {
    return timeline.status(now);
  }
}
