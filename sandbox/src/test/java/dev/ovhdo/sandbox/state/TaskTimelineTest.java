package dev.ovhdo.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTimelineTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {-5, 0, 1, 9, 63, 64, 65, 999, 12_345_678_901L, 86_400_000_000_007L})
  void endedAt_anyMoment_isOverThenAndStaysSo(long nanos) {
    TaskTimeline<ServerTaskState> course =
        new TaskTimeline<>(
            START,
            Duration.ofDays(30),
            ServerTaskState.TODO,
            ServerTaskState.DOING,
            ServerTaskState.DONE);
    Instant now = START.plusNanos(Math.max(0, nanos));

    TaskTimeline<ServerTaskState> ended =
        course.endedAt(START.plusNanos(nanos), ServerTaskState.CANCELLED);

    assertThat(ended.status(now)).isEqualTo(ServerTaskState.CANCELLED);
    assertThat(ended.status(now.plusSeconds(1))).isEqualTo(ServerTaskState.CANCELLED);
    assertThat(ended.start()).isEqualTo(START);
    assertThat(Duration.between(ended.endsAt(), now))
        .isBetween(Duration.ZERO, Duration.ofNanos(20));
  }
}
