package dev.ovhdo.fleet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.fleet.model.MaintenanceWindow;
import dev.ovhdo.fleet.model.Pace;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  /** Returns a target for each letter: pending, running, waiting, done, failed. */
  private static List<Target> targets(String states) {
    List<Target> targets = new ArrayList<>();
    for (int position = 0; position < states.length(); position++) {
      TargetState state =
          switch (states.charAt(position)) {
            case 'p' -> TargetState.PENDING;
            case 'r' -> TargetState.RUNNING;
            case 'w' -> TargetState.WAITING;
            case 'd' -> TargetState.DONE;
            default -> TargetState.FAILED;
          };
      Instant end = state.isEnded() ? NOW.minusSeconds(10) : null;
      targets.add(
          new Target(position, "vps-" + position, state, 0, 1, 0, null, null, null, null, end));
    }
    return targets;
  }

  private static List<Integer> started(Pace pace, String states) {
    return Admission.of(pace, targets(states), 0, NOW).start().stream()
        .map(Target::position)
        .toList();
  }

  @Test
  void start_isLimitedByTheConcurrency() {
    assertThat(started(Pace.standard().withConcurrency(3), "dwrppp")).containsExactly(3);
  }

  @Test
  void start_canariesRunAlone() {
    Pace pace = Pace.standard().withCanaries(2);
    assertThat(started(pace, "pppp")).containsExactly(0, 1);
    assertThat(started(pace, "dwpp")).isEmpty();
    assertThat(started(pace, "ddpp")).containsExactly(2, 3);
  }

  /** {@link #NOW} is a Sunday, at 04:00. */
  @Test
  void start_outsideOfTheWindow_startsNone() {
    Pace night =
        Pace.standard()
            .withWindows(List.of(MaintenanceWindow.parse("Sun 01:00-04:00", ZoneOffset.UTC)));
    Pace morning =
        Pace.standard()
            .withWindows(List.of(MaintenanceWindow.parse("Sun 04:00-05:00", ZoneOffset.UTC)));

    assertThat(started(night, "dwpp")).isEmpty();
    assertThat(started(morning, "dwpp")).containsExactly(2, 3);
    assertThat(Admission.of(night, targets("dd"), 0, NOW).isDone()).isTrue();
    assertThat(Admission.of(night.withStopAfterFailures(1), targets("fp"), 0, NOW).stop())
        .isEqualTo("1 of 2 targets failed");
  }

  @Test
  void stop_failedCanary_stopsTheFleet() {
    Admission admission = Admission.of(Pace.standard().withCanaries(2), targets("dfpp"), 0, NOW);
    assertThat(admission.stop()).isEqualTo("the canary vps-1 failed");
    assertThat(admission.start()).isEmpty();
  }

  @Test
  void start_resumedAfterAFailedCanary_continues() {
    Admission admission = Admission.of(Pace.standard().withCanaries(2), targets("dfpp"), 1, NOW);
    assertThat(admission.stop()).isNull();
    assertThat(admission.start()).hasSize(2);
  }

  @Test
  void start_batchesRunOneAfterTheOther() {
    Pace pace = Pace.standard().withBatches(2, Duration.ZERO);
    assertThat(started(pace, "ppppp")).containsExactly(0, 1);
    assertThat(started(pace, "dwppp")).isEmpty();
    assertThat(started(pace, "ddppp")).containsExactly(2, 3);
    assertThat(started(pace, "ddddp")).containsExactly(4);
  }

  @Test
  void start_pauseBetweenBatches_countsFromTheEndOfTheBatch() {
    assertThat(started(Pace.standard().withBatches(2, Duration.ofSeconds(11)), "ddpp")).isEmpty();
    assertThat(started(Pace.standard().withBatches(2, Duration.ofSeconds(9)), "ddpp")).hasSize(2);
  }

  @Test
  void stop_afterFailures() {
    Pace pace = Pace.standard().withStopAfterFailures(2);
    assertThat(Admission.of(pace, targets("dfpp"), 0, NOW).stop()).isNull();
    assertThat(Admission.of(pace, targets("ffpp"), 0, NOW).stop())
        .isEqualTo("2 of 4 targets failed");
  }

  @Test
  void stop_afterPercent() {
    Pace pace = Pace.standard().withStopAfterPercent(50);
    assertThat(Admission.of(pace, targets("fppp"), 0, NOW).stop()).isNull();
    assertThat(Admission.of(pace, targets("fwfp"), 0, NOW).stop())
        .isEqualTo("2 of 4 targets failed");
  }

  @Test
  void isDone_whenAllHaveEnded() {
    assertThat(Admission.of(Pace.standard(), targets("dfd"), 0, NOW).isDone()).isTrue();
    assertThat(Admission.of(Pace.standard(), targets("dfw"), 0, NOW).isDone()).isFalse();
  }
}
