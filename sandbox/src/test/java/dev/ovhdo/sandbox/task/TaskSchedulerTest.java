package dev.ovhdo.sandbox.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskSchedulerTest {
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  private static final String VPS = "/vps/vps-one";

  private final Account account =
      new Account(new Nichandle("xx1-ovh", "me@example.com", "Me", "Myself", "FR"));
  private final TaskScheduler scheduler = new TaskScheduler(account, 1);
  private final List<String> effects = new ArrayList<>();

  private Task start(String name, Duration duration, TaskStatus end) {
    return start(name, duration, end, (reached, at) -> effects.add(name + " " + reached));
  }

  private Task start(String name, Duration duration, TaskStatus end, TaskScheduler.Effect effect) {
    return scheduler.start("/vps/" + name, TaskType.REBOOT, duration, end, START, effect);
  }

  @Test
  void advance_beforeTheEnd_hasNoEffect() {
    start("one", Duration.ofSeconds(10), TaskStatus.DONE);

    scheduler.advance(START.plusMillis(9_999));

    assertThat(effects).isEmpty();
  }

  @Test
  void advance_severalEnded_runsEachEffectOnceInTheirOrder() {
    start("one", Duration.ofSeconds(10), TaskStatus.DONE);
    start("two", Duration.ofSeconds(5), TaskStatus.ERROR);
    start("three", Duration.ofSeconds(5), TaskStatus.PAUSED);

    scheduler.advance(START.plusSeconds(10));
    scheduler.advance(START.plusSeconds(20));

    assertThat(effects).containsExactly("one DONE", "two ERROR");
  }

  @Test
  void advance_manyTasks_keepsTheNewest500FinishedOfEachResource() {
    Task other = start("other", Duration.ofSeconds(1), TaskStatus.DONE);
    Task endless = start("one", Duration.ofSeconds(1), TaskStatus.PAUSED);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      TaskStatus end = i % 2 == 0 ? TaskStatus.DONE : TaskStatus.ERROR;
      ids.add(start("one", Duration.ofSeconds(1), end).id());
      scheduler.advance(START.plusSeconds(1));
    }

    assertThat(effects).as("no effect is lost").hasSize(1 + 1200);
    assertThat(account.tasksOf("/vps/one"))
        .extracting(Task::id)
        .startsWith(endless.id())
        .endsWith(ids.get(1199))
        .hasSize(1 + 500)
        .containsAll(ids.subList(700, 1200));
    assertThat(account.tasks().find(other.id())).isPresent();
    assertThat(scheduler.rememberedEffects()).isEqualTo(account.tasks().keys().size());
  }

  @Test
  void advance_anEffectThrows_runsTheOthersAndDoesNotRepeatIt() {
    start(
        "one",
        Duration.ofSeconds(1),
        TaskStatus.DONE,
        (end, at) -> {
          effects.add("failed");
          throw new IllegalStateException("thrown by the test");
        });
    start("other", Duration.ofSeconds(1), TaskStatus.DONE);

    scheduler.advance(START.plusSeconds(1));
    scheduler.advance(START.plusSeconds(2));

    assertThat(effects).containsExactly("failed", "other DONE");
  }

  @Test
  void advance_anEffectStartsAnotherTask_thatTaskHasItsOwnEnd() {
    start(
        "first",
        Duration.ofSeconds(1),
        TaskStatus.DONE,
        (end, at) -> start("second", Duration.ofSeconds(9), TaskStatus.DONE));

    scheduler.advance(START.plusSeconds(8));
    assertThat(effects).isEmpty();

    scheduler.advance(START.plusSeconds(9));
    assertThat(effects).containsExactly("second DONE");
  }

  @Test
  void advance_aCancelledTask_hasTheEffectOfThatStatus() {
    Task task = start("one", Duration.ofSeconds(10), TaskStatus.DONE);
    Instant now = START.plusMillis(500);
    account.tasks().put(task.withTimeline(task.timeline().withEnd(now, TaskStatus.CANCELLED)));

    scheduler.advance(now);

    assertThat(effects).containsExactly("one CANCELLED");
  }

  @Test
  void advance_aRemovedTask_countsAsCancelled() {
    Task task = start("one", Duration.ofSeconds(10), TaskStatus.DONE);
    account.tasks().remove(task.id());

    scheduler.advance(START.plusSeconds(1));

    assertThat(effects).containsExactly("one CANCELLED");
  }

  @Test
  void restart_aFailedTask_runsItsEffectAgain() {
    Task task = start("one", Duration.ofSeconds(10), TaskStatus.ERROR);
    scheduler.advance(START.plusSeconds(10));

    scheduler.restart(task, START.plusSeconds(20));
    scheduler.advance(START.plusSeconds(29));
    assertThat(effects).containsExactly("one ERROR");

    scheduler.advance(START.plusSeconds(30));
    assertThat(effects).containsExactly("one ERROR", "one DONE");
  }

  @Test
  void onEnd_aTimelineWithoutTask_runsItsEffectAtItsEnd() {
    TaskTimeline timeline = new TaskTimeline(START, Duration.ofSeconds(2), TaskStatus.DONE);
    scheduler.onEnd(timeline, (end, at) -> effects.add(end + " " + at));

    scheduler.advance(START.plusSeconds(5));

    assertThat(effects).containsExactly("DONE 2026-11-20T10:00:02Z");
    assertThat(account.tasks().all()).isEmpty();
  }

  @Test
  void runningAndFind_bySubject_seeTheTasksOfThatSubject() {
    Task task = start("vps-one", Duration.ofSeconds(10), TaskStatus.DONE);

    assertThat(scheduler.running(VPS, START)).contains(task);
    assertThat(scheduler.running(VPS, START.plusSeconds(10))).isEmpty();
    assertThat(scheduler.running("/dedicated/server/vps-one", START)).isEmpty();
    assertThat(scheduler.find(VPS, task.id())).contains(task);
    assertThat(scheduler.find("/vps/vps-two", task.id())).isEmpty();
  }

  @Test
  void ids_withFilters_areThoseOfTypeAndStatus() {
    Task task = start("vps-one", Duration.ofSeconds(10), TaskStatus.DONE);
    Optional<String> any = Optional.empty();

    assertThat(scheduler.ids(VPS, any, any, START)).containsExactly(task.id());
    assertThat(scheduler.ids(VPS, Optional.of("rebootVm"), Optional.of("todo"), START))
        .containsExactly(task.id());
    assertThat(scheduler.ids(VPS, Optional.of("stopVm"), any, START)).isEmpty();
    assertThat(scheduler.ids(VPS, any, Optional.of("done"), START)).isEmpty();
  }

  @Test
  void duration_atHighSpeed_isAtLeastOneNanosecond() {
    Duration usual = Duration.ofSeconds(3);

    assertThat(new TaskScheduler(account, 2).duration(usual)).isEqualTo(Duration.ofMillis(1_500));
    assertThat(new TaskScheduler(account, 1e18).duration(usual)).isEqualTo(Duration.ofNanos(1));
  }
}
