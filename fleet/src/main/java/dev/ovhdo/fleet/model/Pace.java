package dev.ovhdo.fleet.model;

import dev.ovhdo.api.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many targets of a fleet start at a time, when they start, and when the fleet stops.
 * Immutable.
 *
 * @param concurrency how many targets run at the same time at most
 * @param canaries how many targets run first and must all succeed before the others start; 0 for
 *     none
 * @param batchSize how many targets form a batch; 0 for a single batch. A batch starts when the
 *     batch before has ended
 * @param batchPause the pause between two batches
 * @param stopAfterFailures the number of failed targets that stops the fleet; 0 for no limit
 * @param stopAfterPercent the share of the targets that stops the fleet when it has failed, in
 *     percent; 0 for no limit
 * @param windows the times in which targets start; empty for any time. A target that has started
 *     continues with its further operations outside of them
 */
public record Pace(
    int concurrency,
    int canaries,
    int batchSize,
    Duration batchPause,
    int stopAfterFailures,
    int stopAfterPercent,
    List<MaintenanceWindow> windows) {
  private static final Pace STANDARD = new Pace(10, 0, 0, Duration.ZERO, 0, 0, List.of());

  /** Checks the components and copies the windows. */
  public Pace {
    windows = List.copyOf(windows);
    require(concurrency >= 1, "concurrency must be at least 1, not " + concurrency);
    require(canaries >= 0, "canaries must be at least 0, not " + canaries);
    require(batchSize >= 0, "the size of a batch must be at least 0, not " + batchSize);
    Objects.requireNonNull(batchPause, "batchPause");
    require(!batchPause.isNegative(), "the pause between batches must not be negative");
    require(
        stopAfterFailures >= 0,
        "the number of failures must be at least 0, not " + stopAfterFailures);
    require(
        stopAfterPercent >= 0 && stopAfterPercent <= 100,
        "the percentage of failures must be between 0 and 100, not " + stopAfterPercent);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new InvalidInputException(message);
    }
  }

  /** Returns ten targets at a time, without canaries, batches and limits. */
  public static Pace standard() {
    return STANDARD;
  }

  /** Returns a copy with another number of targets at the same time. */
  public Pace withConcurrency(int targets) {
    return new Pace(
        targets, canaries, batchSize, batchPause, stopAfterFailures, stopAfterPercent, windows);
  }

  /** Returns a copy with another number of targets that run first. */
  public Pace withCanaries(int targets) {
    return new Pace(
        concurrency, targets, batchSize, batchPause, stopAfterFailures, stopAfterPercent, windows);
  }

  /** Returns a copy with batches of this size, and a pause between them. */
  public Pace withBatches(int size, Duration pause) {
    return new Pace(
        concurrency, canaries, size, pause, stopAfterFailures, stopAfterPercent, windows);
  }

  /** Returns a copy that stops the fleet after this number of failures. */
  public Pace withStopAfterFailures(int failures) {
    return new Pace(
        concurrency, canaries, batchSize, batchPause, failures, stopAfterPercent, windows);
  }

  /** Returns a copy that stops the fleet when this share of its targets has failed. */
  public Pace withStopAfterPercent(int percent) {
    return new Pace(
        concurrency, canaries, batchSize, batchPause, stopAfterFailures, percent, windows);
  }

  /** Returns a copy whose targets start in these times only. */
  public Pace withWindows(List<MaintenanceWindow> others) {
    return new Pace(
        concurrency, canaries, batchSize, batchPause, stopAfterFailures, stopAfterPercent, others);
  }

  /** Returns when targets may start again; empty if they may start now. */
  public Optional<ZonedDateTime> closedUntil(Instant now) {
    return windows.stream().anyMatch(window -> window.isOpen(now))
        ? Optional.empty()
        : windows.stream()
            .map(window -> window.nextOpening(now).atZone(window.zone()))
            .min(Comparator.comparing(ZonedDateTime::toInstant));
  }

  /** Returns whether this many failures stop a fleet with this many targets. */
  public boolean isStoppedBy(int failures, int targets) {
    return failures > 0
        && ((stopAfterFailures > 0 && failures >= stopAfterFailures)
            || (stopAfterPercent > 0 && failures * 100L >= (long) stopAfterPercent * targets));
  }
}
