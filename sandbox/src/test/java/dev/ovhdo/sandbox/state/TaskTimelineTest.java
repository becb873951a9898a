package dev.ovhdo.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTimelineTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest(name = "{0} after {1} ms: {2}, {3} %")
  @CsvSource({
    "DONE, -1000, TODO, 0",
    "DONE, 0, TODO, 0",
    "DONE, 299, TODO, 0",
    "DONE, 300, DOING, 0",
    "DONE, 1650, DOING, 50",
    "DONE, 2999, DOING, 99",
    "DONE, 3000, DONE, 100",
    "DONE, 900000000, DONE, 100",
    "ERROR, 1650, DOING, 50",
    "ERROR, 1919, DOING, 59",
    "ERROR, 1920, ERROR, 60",
    "CANCELLED, 3000, CANCELLED, 60",
    "OVH_ERROR, 3000, OVH_ERROR, 60",
    "BLOCKED, 3000, BLOCKED, 60",
    "PAUSED, 3000, PAUSED, 60",
    "WAITING_ACK, 3000, WAITING_ACK, 60",
    "DOING, 900000000, DOING, 60",
    "TODO, 900000000, TODO, 0",
  })
  void statusAndPercent_atAMoment_followTheEndStatus(
      TaskStatus end, long millis, TaskStatus status, int percent) {
    TaskTimeline timeline = new TaskTimeline(START, Duration.ofSeconds(3), end);
    Instant now = START.plusMillis(millis);

    assertThat(timeline.status(now)).isEqualTo(status);
    assertThat(timeline.percent(now)).isEqualTo(percent);
  }

  @ParameterizedTest
  @ValueSource(longs = {-5, 0, 1, 9, 63, 64, 65, 999, 12_345_678_901L, 86_400_000_000_007L})
  void withEnd_anyMoment_hasEndedThenAndLater(long nanos) {
    TaskTimeline timeline = new TaskTimeline(START, Duration.ofDays(30), TaskStatus.DONE);
    Instant now = START.plusNanos(Math.max(0, nanos));

    TaskTimeline ended = timeline.withEnd(START.plusNanos(nanos), TaskStatus.CANCELLED);

    assertThat(ended.status(now)).isEqualTo(TaskStatus.CANCELLED);
    assertThat(ended.status(now.plusSeconds(1))).isEqualTo(TaskStatus.CANCELLED);
    assertThat(ended.start()).isEqualTo(START);
    assertThat(Duration.between(ended.endsAt(), now))
        .isBetween(Duration.ZERO, Duration.ofNanos(20));
  }
}
