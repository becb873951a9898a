package dev.ovhdo.api.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.TestKeys;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.vps.VpsRescueService.NetbootChange;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.wait.WaitOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to changes of a VPS that have fewer properties than described, and refusals. */
class VpsChangeAnswerTest {
  private static final String REBOOT = "POST /vps/vps-1/reboot";
  private static final String TODO = "GET /vps/vps-1/tasks?state=todo";
  private static final String DOING = "GET /vps/vps-1/tasks?state=doing";
  private static final String TASKS = "GET /vps/vps-1/tasks";
  private static final String BUSY =
      "{'class': 'Client::BadRequest',"
          + " 'message': 'Action not available while there are running tasks on the VPS'}";

  private final FakeApi api =
      new FakeApi().on("GET /vps/vps-1", "{'name': 'vps-1'}").on(TODO, "[]").on(DOING, "[]");
  private final Ovh ovh = api.ovh();
  private final VpsService service = ovh.vps();

  @AfterEach
  void close() {
    ovh.close();
  }

  @Test
  void rebuild_everyOption_isSent() {
    api.on("GET /vps/vps-1/images/available", "['a', 'b']")
        .on("GET /vps/vps-1/images/available/a", "{'id': 'a', 'name': 'Debian 12'}")
        .on("GET /vps/vps-1/images/available/b", "{'id': 'b', 'name': 'Debian 13'}")
        .on("GET /vps/vps-1/ips", "[]")
        .on("POST /vps/vps-1/rebuild", "{'id': 42}");

    service.rebuild(
        "vps-1",
        Rebuild.ofImage("Debian 12")
            .withImage("Debian 13")
            .withPublicKey(TestKeys.ED25519)
            .withMailedPassword()
            .withRtm());

    assertThat(api.body("POST /vps/vps-1/rebuild"))
        .isEqualTo(
            "{\"imageId\":\"b\",\"installRTM\":true,\"publicSshKey\":\""
                + TestKeys.ED25519
                + "\"}");
  }

  private static Task known(long id, String type) {
    return Task.of(TaskReference.ofVps("vps-1", id)).withTypeIfUnknown(type);
  }

  @Test
  void reboot_answerWithTheIdAlone_isATaskOfTheRequestedType() {
    api.on(REBOOT, "{'id': 42}");

    assertThat(service.reboot("vps-1")).isEqualTo(known(42, "rebootVm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'id': null}", "{'id': 0}", "{'id': 'soon'}", "[]", "null", ""})
  void reboot_answerWithoutAnId_isTheTaskThatTheListHas(String answer) {
    api.on(TASKS, "[]").on(TASKS, "[43]").on(REBOOT, answer);
    api.on("GET /vps/vps-1/tasks/43", "{}");

    assertThat(service.reboot("vps-1")).isEqualTo(known(43, "rebootVm"));
    assertThat(api.calls()).containsOnlyOnce(REBOOT);
  }

  @Test
  void reboot_answerWithoutAnIdAndNoTask_saysThatTheChangeWasAccepted() {
    api.on(REBOOT, "{}").on(TASKS, "[]");

    assertThatThrownBy(() -> service.reboot("vps-1"))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "OVHcloud has accepted the change, but a new task rebootVm of vps-1 did not appear within"
                + " 120 s, so the outcome is in doubt. GET /vps/vps-1/tasks shows the present state.");
    assertThat(api.slept()).isEqualTo(Duration.ofMinutes(2));
    assertThat(api.calls()).containsOnlyOnce(REBOOT);
  }

  @Test
  void reboot_answerThatIsNoJsonAndNoTask_isInDoubt() {
    api.on(REBOOT, "<html>").on(TASKS, "[]");

    assertThatThrownBy(() -> service.reboot("vps-1"))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasCauseInstanceOf(DecodeException.class)
        .hasMessageStartingWith("The answer to POST /vps/vps-1/reboot was not understood")
        .hasMessageEndingWith(
            "The call itself was or may have been carried out: check before you repeat it."
                + " Afterwards, a new task rebootVm of vps-1 did not appear within 120 s, so the"
                + " outcome is in doubt. GET /vps/vps-1/tasks shows the present state.");
  }

  @Test
  void reboot_lostAnswerAndAFinishedTask_isThatTask() {
    api.on(REBOOT, 504, "{'message': 'Gateway Time-out'}")
        .on(TASKS, "[9, 43, 41, 44]")
        .on("GET /vps/vps-1/tasks/9", "{'type': 'rebootVm', 'state': 'done'}")
        .on(
            "GET /vps/vps-1/tasks/41",
            "{'type': 'rebootVm', 'state': 'done', 'date': '2026-11-22T03:59:59Z'}")
        .on(
            "GET /vps/vps-1/tasks/43",
            "{'type': 'rebootVm', 'state': 'error', 'date': '2026-11-22T05:00:00+01:00'}")
        .on(
            "GET /vps/vps-1/tasks/44",
            "{'type': 'openConsoleAccess', 'state': 'doing', 'date': '2026-11-22T04:00:01Z'}");

    assertThat(service.reboot("vps-1"))
        .extracting(Task::id, Task::state)
        .containsExactly(43L, "error");
    assertThat(api.calls()).containsOnlyOnce(REBOOT);
  }

  @Test
  void reboot_lostAnswerAndManyTasks_readsTheNewestOnce() {
    String old = "{'type': 'rebootVm', 'state': 'done', 'date': '2026-11-20T03:59:59Z'}";
    api.on(REBOOT, 504, "{'message': 'Gateway Time-out'}").on(TASKS, ids(300)).on(TASKS, ids(301));
    for (int id = 1; id <= 300; id++) {
      api.on("GET /vps/vps-1/tasks/" + id, old);
    }
    api.on("GET /vps/vps-1/tasks/301", 404, "{}").on("GET /vps/vps-1/tasks/301", "{'id': 301}");

    assertThat(service.reboot("vps-1").id()).isEqualTo(301);
    assertThat(api.calls()).filteredOn(call -> call.contains("/tasks/")).hasSize(10);
  }

  private static String ids(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList().toString();
  }

  @Test
  void reboot_lostAnswerAndTasksThatMayNotBeRead_isInDoubt() {
    api.on(REBOOT, 504, "{'message': 'Gateway Time-out'}")
        .on(TASKS, 403, "{'message': 'This call has not been granted'}");

    assertThatThrownBy(() -> service.reboot("vps-1"))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining(
            "Afterwards, the search for a new task rebootVm of vps-1 failed (GET /vps/vps-1/tasks"
                + " answered 403: This call has not been granted")
        .hasMessageEndingWith(
            "), so the outcome is in doubt. GET /vps/vps-1/tasks shows the present state.");
    assertThat(api.calls()).containsOnlyOnce(REBOOT);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409})
  void reboot_refusedWhileATaskRuns_isBusy(int status) {
    api.replace(DOING, "[]").on(DOING, "[7]").on(REBOOT, status, BUSY);
    api.on("GET /vps/vps-1/tasks/7", "{'type': 'createSnapshot', 'state': 'doing'}");

    assertThatThrownBy(() -> service.reboot("vps-1"))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessage(
            "vps-1 is busy with task 7 (createSnapshot), which is in the state doing. Wait until"
                + " it has ended; GET /vps/vps-1/tasks/7 shows its progress. OVHcloud answered:"
                + " Action not available while there are running tasks on the VPS");
  }

  /** Clients have filtered by todo and doing only; another filter may be refused. */
  @Test
  void reboot_refusedBecauseOfABlockedTask_isBusy() {
    api.on(REBOOT, 400, BUSY)
        .on("GET /vps/vps-1/tasks", "[5, 6]")
        .on("GET /vps/vps-1/tasks/5", "{'type': 'rebootVm', 'state': 'done'}")
        .on("GET /vps/vps-1/tasks/6", "{'type': 'migrate', 'state': 'blocked'}");

    assertThatThrownBy(() -> service.reboot("vps-1"))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessageStartingWith(
            "vps-1 is busy with task 6 (migrate), which is in the state blocked");
  }

  @Test
  void reboot_refusedForAnotherReason_isThatRefusal() {
    api.on(REBOOT, 400, "{'message': 'The VPS is not running'}").on("GET /vps/vps-1/tasks", "[]");

    assertThatThrownBy(() -> service.reboot("vps-1"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("The VPS is not running");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'type': 1, 'state': [], 'progress': {}, 'date': 'soon'}", "[]"})
  void reboot_listedTaskThatTellsNothing_isAnUnfinishedTask(String task) {
    api.replace(DOING, "[7]").on("GET /vps/vps-1/tasks/7", task);

    assertThatThrownBy(() -> service.reboot("vps-1"))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessageStartingWith("vps-1 is busy with task 7");
    assertThat(api.calls()).doesNotContain(REBOOT);
  }

  @Test
  void startAndStop_unknownState_areSent() {
    api.on("POST /vps/vps-1/start", "{'id': 1}").on("POST /vps/vps-1/stop", "{'id': 2}");

    assertThat(service.start("vps-1")).contains(known(1, "startVm"));
    assertThat(service.stop("vps-1")).contains(known(2, "stopVm"));
  }

  @Test
  void rescue_unknownModeAndTaskThatTellsNothing_isAwaited() {
    api.on("PUT /vps/vps-1", "null")
        .on("GET /vps/vps-1/tasks", "[5]")
        .on("GET /vps/vps-1/tasks", 500, "{}")
        .on("GET /vps/vps-1/tasks", 404, "{}")
        .on("GET /vps/vps-1/tasks", "[5, 8]")
        .on("GET /vps/vps-1/tasks/8", "{}")
        .on("GET /vps/vps-1/tasks/8", "{'state': 'done'}");
    VpsRescueService rescue = service.rescueMode();

    Optional<NetbootChange> change = rescue.enter("vps-1");

    assertThat(rescue.await(change.orElseThrow(), WaitOptions.standard(), seen -> {}))
        .extracting(Task::id, Task::state)
        .containsExactly(8L, "done");
  }

  @Test
  void rescue_refusedWhileATaskRuns_isBusy() {
    api.replace(DOING, "[]").on(DOING, "[7]").on("PUT /vps/vps-1", 400, BUSY);
    api.on("GET /vps/vps-1/tasks", "[7]").on("GET /vps/vps-1/tasks/7", "{}");

    assertThatThrownBy(() -> service.rescueMode().enter("vps-1"))
        .isInstanceOf(ResourceBusyException.class);
  }

  @Test
  void rename_refusedWhileATaskRuns_isBusy() {
    api.replace(DOING, "[7]").on("PUT /vps/vps-1", 400, BUSY).on("GET /vps/vps-1/tasks/7", "{}");

    assertThatThrownBy(() -> service.rename("vps-1", "shop"))
        .isInstanceOf(ResourceBusyException.class);
  }
}
