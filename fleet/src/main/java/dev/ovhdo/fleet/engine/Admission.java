package dev.ovhdo.fleet.engine;

import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which targets of a running fleet start now.
 *
 * @param start the targets to start; empty if none
 * @param stop why the fleet stops; null if it does not stop
 * @param isDone whether all targets have ended
 */
record Admission(List<Target> start, @Nullable String stop, boolean isDone) {

  /**
   * Decides.
   *
   * @param targets all targets, in the order of the plan
   * @param forgiven how many failed targets do not count, because the user has resumed the fleet
   */
  static Admission of(Pace pace, List<Target> targets, int forgiven, Instant now) {
    if (targets.stream().allMatch(target -> target.state().isEnded())) {
      return new Admission(List.of(), null, true);
    }
    Optional<String> stop = stop(pace, targets, forgiven);
    if (stop.isPresent()) {
      return new Admission(List.of(), stop.get(), false);
    }
    if (pace.closedUntil(now).isPresent()) {
      return new Admission(List.of(), null, false);
    }
    long active = targets.stream().filter(target -> target.state().isActive()).count();
    List<Target> start =
        window(pace, targets, now).stream()
            .filter(target -> target.state() == TargetState.PENDING)
            .limit(Math.max(0, pace.concurrency() - active))
            .toList();
    return new Admission(start, null, false);
  }

  private static Optional<String> stop(Pace pace, List<Target> targets, int forgiven) {
    List<Target> failed =
        targets.stream().filter(target -> target.state() == TargetState.FAILED).toList();
    int failures = failed.size() - forgiven;
    if (failures <= 0) {
      return Optional.empty();
    }
    if (pace.isStoppedBy(failures, targets.size())) {
      return Optional.of("%s of %s targets failed".formatted(failures, targets.size()));
    }
    return failed.stream()
        .filter(target -> target.position() < pace.canaries())
        .findFirst()
        .map(target -> "the canary %s failed".formatted(target.name()));
  }

  /** Returns the targets that may run now: the canaries, then one batch after the other. */
  private static List<Target> window(Pace pace, List<Target> targets, Instant now) {
    int canaries = Math.min(pace.canaries(), targets.size());
    List<Target> first = targets.subList(0, canaries);
    List<Target> others = targets.subList(canaries, targets.size());
    if (!isEnded(first)) {
      return first;
    }
    if (pace.batchSize() == 0) {
      return others;
    }
    for (int from = 0; from < others.size(); from += pace.batchSize()) {
      List<Target> batch = others.subList(from, Math.min(from + pace.batchSize(), others.size()));
      if (!isEnded(batch)) {
        boolean isPause =
            from > 0
                && lastEnd(others.subList(0, from))
                    .filter(end -> end.plus(pace.batchPause()).isAfter(now))
                    .isPresent();
        return isPause ? List.of() : batch;
      }
    }
    return List.of();
  }

  private static boolean isEnded(List<Target> targets) {
    return targets.stream().allMatch(target -> target.state().isEnded());
  }

  private static Optional<Instant> lastEnd(List<Target> targets) {
    return targets.stream()
        .flatMap(target -> Stream.ofNullable(target.endedAt()))
        .max(Comparator.comparing(Objects::requireNonNull));
  }
}
