package dev.ovhdo.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpsTaskTest {
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
    "BLOCKED, 3000, BLOCKED, 60",
    "PAUSED, 3000, PAUSED, 60",
    "WAITING_ACK, 3000, WAITING_ACK, 60",
    "DOING, 900000000, DOING, 60",
    "TODO, 900000000, TODO, 0",
  })
  void stateAndProgress_byClock_followTheEnd(
      TaskState end, long millis, TaskState state, int progress) {
    VpsTask task = new VpsTask(1, "vps-one", TaskType.REINSTALL, START, Duration.ofSeconds(3), end);
    Instant now = START.plusMillis(millis);

    assertThat(task.status(now)).isEqualTo(state);
    assertThat(task.progress(now)).isEqualTo(progress);
  }
}
