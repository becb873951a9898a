package dev.ovhdo.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting for several tasks at once. */
class SeveralTasksSandboxTest {
  private static final WaitOptions EVERY_SECOND =
      WaitOptions.standard().withInterval(Duration.ofSeconds(1));

  private final AccountSandbox account = new AccountSandbox();
  private final TaskService tasks = account.ovh().tasks();
  private final List<Task> seen = new ArrayList<>();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void awaitAll_tasksOfSeveralMachines_haveResultsInTheirOrder() {
    List<TaskReference> references = List.of(reboot("vps-web"), reboot("vps-demo"));

    List<ListedItem<Task>> results = tasks.awaitAll(references, EVERY_SECOND, seen::add);

    assertThat(results)
        .extracting(ListedItem::id)
        .isEqualTo(references.stream().map(TaskReference::toString).toList());
    assertThat(results)
        .allSatisfy(each -> assertThat(each.item()).map(Task::state).contains("done"));
    for (TaskReference each : references) {
      assertThat(seen)
          .filteredOn(task -> task.reference().equals(each))
          .extracting(Task::state)
          .startsWith("todo")
          .endsWith("done")
          .containsOnlyOnce("done");
    }
  }

  @Test
  void awaitAll_tasksOfOneMachine_areReadByOneRequestPerInterval() {
    List<TaskReference> references = threeTasks("vps-demo");

    List<ListedItem<Task>> results = tasks.awaitAll(references, EVERY_SECOND, seen::add);

    assertThat(results).allMatch(each -> each.item().isPresent());
    assertThat(account.slept()).isPositive();
    assertThat(reads()).hasSize(1 + (int) account.slept().toSeconds());
  }

  @Test
  void awaitAll_serverWithoutCallsForSeveralIds_readsEachTask() {
    account.sandbox().account().setQuirks(AccountQuirks.NONE.withListModes(ListModes.NONE));

    assertThat(tasks.awaitAll(threeTasks("vps-demo"), EVERY_SECOND, seen::add))
        .allMatch(each -> each.item().isPresent());
  }

  @Test
  void awaitAll_failures_hideNoOtherTask() {
    TaskReference works = reboot("vps-demo");
    account.sandbox().account().vps().update("vps-web", vps -> vps.withTaskEnd(TaskStatus.ERROR));
    TaskReference fails = reboot("vps-web");
    TaskReference unknown = TaskReference.ofVps("vps-demo", 404);
    TaskReference ofNoVps = TaskReference.ofVps("vps-x", 1);

    List<ListedItem<Task>> results =
        tasks.awaitAll(
            List.of(unknown, works, fails, ofNoVps),
            EVERY_SECOND.withNotFoundGracePeriod(Duration.ofSeconds(10)),
            seen::add);

    assertThat(results.get(0).reason()).containsInstanceOf(NotFoundException.class);
    assertThat(results.get(1).item()).map(Task::state).contains("done");
    assertThat(results.get(2).reason())
        .containsInstanceOf(TaskFailedException.class)
        .map(OvhException::getMessage)
        .contains("task " + fails.id() + " (rebootVm) of vps-web ended in the state error");
    assertThat(results.get(3).reason()).containsInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void awaitAll_deadline_isTheReasonOfEachUnfinishedTask() {
    for (String vps : List.of("vps-demo", "vps-web")) {
      account.sandbox().account().vps().update(vps, each -> each.withTaskEnd(TaskStatus.DOING));
    }
    TaskReference reference = reboot("vps-demo");

    List<ListedItem<Task>> results =
        tasks.awaitAll(
            List.of(reference, reboot("vps-web")),
            EVERY_SECOND.withDeadline(Duration.ofSeconds(2)),
            seen::add);

    assertThat(results)
        .allSatisfy(
            each -> assertThat(each.reason()).containsInstanceOf(TaskTimeoutException.class));
    assertThat(results.get(0).reason())
        .map(OvhException::getMessage)
        .contains(
            "task "
                + reference.id()
                + " (rebootVm) of vps-demo was still doing after 2 s. OVHcloud continues the work");
  }

  @Test
  void awaitAll_lostConnections_areTolerated() {
    TaskReference reference = reboot("vps-demo");
    account
        .sandbox()
        .faults()
        .next(Fault.brokenConnection().on("GET", "/vps/vps-demo/tasks/*").times(10));

    assertThat(tasks.awaitAll(List.of(reference), EVERY_SECOND, seen::add).get(0).item())
        .isPresent();
  }

  @Test
  void awaitAll_displayNames_areResolvedOnce() {
    TaskReference reference = reboot("vps-demo");
    TaskReference byDisplayName = TaskReference.parse("vps/mon%20serveur/task/" + reference.id());

    List<ListedItem<Task>> results =
        tasks.awaitAll(List.of(byDisplayName), EVERY_SECOND, seen::add);

    assertThat(results.get(0).id()).isEqualTo(byDisplayName.toString());
    assertThat(results.get(0).item()).map(Task::reference).contains(reference);
    assertThat(account.sandbox().journal().calls("GET", "/vps")).hasSize(1);
  }

  @Test
  void awaitAll_none_sendsNothing() {
    assertThat(tasks.awaitAll(List.of(), EVERY_SECOND, seen::add)).isEmpty();
    assertThat(account.sandbox().journal().calls()).isEmpty();
  }

  @Test
  void awaitAll_repeatedReference_hasTheResultTwice() {
    TaskReference reference = reboot("vps-demo");

    assertThat(tasks.awaitAll(List.of(reference, reference), EVERY_SECOND, seen::add))
        .hasSize(2)
        .allMatch(each -> each.item().isPresent());
  }

  @Test
  void awaitAll_interrupted_isThrown() {
    List<TaskReference> references = List.of(reboot("vps-demo"));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> tasks.awaitAll(references, EVERY_SECOND, seen::add))
        .isInstanceOf(TransportException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private TaskReference reboot(String vps) {
    return account.ovh().vps().reboot(vps).reference();
  }

  /** Starts a task of a VPS and adds two equal tasks. */
  private List<TaskReference> threeTasks(String vps) {
    TaskReference first = reboot(vps);
    Account state = account.sandbox().account();
    dev.ovhdo.sandbox.state.Task task = state.tasks().find(first.id()).orElseThrow();
    for (long id = task.id() + 1; id <= task.id() + 2; id++) {
      state
          .tasks()
          .put(
              new dev.ovhdo.sandbox.state.Task(
                  id, task.subject(), task.type(), task.requested(), task.timeline(), null));
    }
    return List.of(
        first, TaskReference.ofVps(vps, first.id() + 1), TaskReference.ofVps(vps, first.id() + 2));
  }

  private List<String> reads() {
    return account.sandbox().journal().calls().stream()
        .filter(call -> call.method().equals("GET") && call.path().contains("/tasks/"))
        .map(RecordedCall::path)
        .toList();
  }
}
