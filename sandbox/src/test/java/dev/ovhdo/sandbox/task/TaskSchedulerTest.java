package dev.ovhdo.sandbox.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.TaskState;
import dev.ovhdo.sandbox.state.TaskTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskSchedulerTest {
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private final Account account =
      new Account(new Nichandle("xx1-ovh", "me@example.com", "Me", "Myself", "FR"));
  private final TaskScheduler work = new TaskScheduler(account, 2);
  private final List<String> happened = new ArrayList<>();

  private void begin(String name, Duration duration, TaskState end) {
    TaskTimeline<TaskState> course =
        new TaskTimeline<>(START, duration, TaskState.TODO, TaskState.DOING, end);
    work.onEnd(course::status, reached -> happened.add(name + " " + reached));
  }

  @Test
  void advance_beforeTheEnd_nothingHappens() {
    begin("one", Duration.ofSeconds(10), TaskState.DONE);

    work.advance(START.plusMillis(9_999));

    assertThat(happened).isEmpty();
  }

  @Test
  void advance_severalOver_happenInTheirOrderAndOnce() {
    begin("one", Duration.ofSeconds(10), TaskState.DONE);
    begin("two", Duration.ofSeconds(5), TaskState.ERROR);
    begin("three", Duration.ofSeconds(5), TaskState.PAUSED);

    work.advance(START.plusSeconds(10));
    work.advance(START.plusSeconds(20));

    assertThat(happened).containsExactly("one DONE", "two ERROR");
  }

  @Test
  void advance_anEndGoesWrong_isTriedOnceAndStopsNothingElse() {
    TaskTimeline<TaskState> course =
        new TaskTimeline<>(
            START, Duration.ofSeconds(1), TaskState.TODO, TaskState.DOING, TaskState.DONE);
    work.onEnd(
        course::status,
        reached -> {
          happened.add("wrong");
          throw new IllegalStateException("thrown by the test");
        });
    begin("other", Duration.ofSeconds(1), TaskState.DONE);

    work.advance(START.plusSeconds(1));
    work.advance(START.plusSeconds(2));

    assertThat(happened).containsExactly("wrong", "other DONE");
  }

  @Test
  void advance_endingBeginsAnother_thatOneWaitsForItsOwnEnd() {
    TaskTimeline<TaskState> course =
        new TaskTimeline<>(
            START, Duration.ofSeconds(1), TaskState.TODO, TaskState.DOING, TaskState.DONE);
    work.onEnd(course::status, reached -> begin("second", Duration.ofSeconds(9), TaskState.DONE));

    work.advance(START.plusSeconds(8));
    assertThat(happened).isEmpty();

    work.advance(START.plusSeconds(9));
    assertThat(happened).containsExactly("second DONE");
  }

  @Test
  void duration_spedUp_isShorterAndNeverNothing() {
    assertThat(work.duration(Duration.ofSeconds(3))).isEqualTo(Duration.ofMillis(1_500));
    assertThat(new TaskScheduler(account, 1e18).duration(Duration.ofSeconds(3)))
        .isEqualTo(Duration.ofNanos(1));
  }
}
