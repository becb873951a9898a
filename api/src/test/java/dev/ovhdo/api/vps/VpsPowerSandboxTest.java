package dev.ovhdo.api.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.api.task.TaskTimeoutException;
import dev.ovhdo.api.vps.VpsRescueService.NetbootChange;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsNetbootEnum;
import dev.ovhdo.routes.vps.VpsSnapshot;
import dev.ovhdo.routes.vps.VpsTaskTypeEnum;
import dev.ovhdo.routes.vps.VpsTasksQuery;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.VpsState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VpsPowerSandboxTest {
  private static final WaitOptions EVERY_SECOND =
      WaitOptions.standard().withInterval(Duration.ofSeconds(1));

  private final AccountSandbox account = new AccountSandbox();
  private final VpsService service = account.ovh().vps();
  private final TaskService tasks = account.ovh().tasks();
  private final VpsRescueService rescue = service.rescueMode();

  @AfterEach
  void close() {
    account.close();
  }

  private void finish(Task task) {
    tasks.await(task, EVERY_SECOND, seen -> {});
  }

  private String state() {
    return service.get("vps-demo").state().value();
  }

  private List<String> changes() {
    return account.sandbox().journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + " " + call.path())
        .toList();
  }

  @Test
  void stopAndStart_byDisplayName_switchOffAndOn() {
    finish(service.stop("mon serveur").orElseThrow());
    assertThat(state()).isEqualTo("stopped");
    assertThat(service.stop("mon serveur")).as("stopped already").isEmpty();

    finish(service.start("mon serveur").orElseThrow());
    assertThat(state()).isEqualTo("running");
    assertThat(service.start("mon serveur")).as("running already").isEmpty();

    assertThat(changes()).containsExactly("POST /vps/vps-demo/stop", "POST /vps/vps-demo/start");
  }

  @Test
  void reboot_running_isUpAgain() {
    Task task = service.reboot("vps-demo");

    assertThat(task.type()).isEqualTo("rebootVm");
    assertThat(state()).isEqualTo("rebooting");
    finish(task);
    assertThat(state()).isEqualTo("running");
  }

  @Test
  void reboot_stopped_isRefusedByTheApi() {
    account.change("vps-demo", vps -> vps.withState(VpsState.STOPPED));

    assertThatThrownBy(() -> service.reboot("vps-demo"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("The VPS vps-demo is not running");
  }

  @Test
  void everyChange_busyVps_isRefusedBeforeAnythingIsSent() {
    Task task = service.reboot("vps-demo");
    List<Runnable> changes =
        List.of(
            () -> service.reboot("vps-demo"),
            () -> service.start("vps-demo"),
            () -> service.stop("vps-demo"),
            () -> rescue.enter("vps-demo"),
            () -> rescue.leave("vps-demo"),
            () -> service.snapshots().create("vps-demo"),
            () -> service.snapshots().restore("vps-demo"),
            () -> service.snapshots().remove("vps-demo"));

    assertThat(changes)
        .allSatisfy(
            change ->
                assertThatThrownBy(change::run)
                    .isInstanceOfSatisfying(
                        ResourceBusyException.class,
                        e -> assertThat(e.task().reference()).isEqualTo(task.reference())));
    assertThat(changes()).containsExactly("POST /vps/vps-demo/reboot");
  }

  @Test
  void condition_busyVps_hasItsTask() {
    assertThat(service.status("vps-demo").requireIdle().ips())
        .containsExactly("127.0.10.1", "2001:db8::a:1");
    Task task = service.reboot("vps-demo");

    VpsStatus busy = service.status("mon serveur");

    assertThat(busy.task()).extracting(Task::id).isEqualTo(task.id());
    assertThatThrownBy(busy::requireIdle).isInstanceOf(ResourceBusyException.class);
  }

  @Test
  void rescueAndBack_otherNetbootsBefore_followsTheirOwnTask() {
    List<String> seen = new ArrayList<>();
    NetbootChange in = rescue.enter("mon serveur").orElseThrow();
    Task rescued = rescue.await(in, EVERY_SECOND, task -> seen.add(task.state()));

    assertThat(rescued.type()).isEqualTo("setNetboot");
    assertThat(seen).startsWith("todo").endsWith("done");
    assertThat(state()).isEqualTo("rescued");
    assertThat(rescue.enter("vps-demo")).as("in rescue already").isEmpty();

    NetbootChange out = rescue.leave("vps-demo").orElseThrow();
    assertThat(out.earlierTasks()).containsExactly(rescued.id());
    Task back = rescue.await(out, EVERY_SECOND, task -> {});

    assertThat(back.id()).isNotEqualTo(rescued.id());
    assertThat(state()).isEqualTo("running");
    assertThat(rescue.leave("vps-demo")).isEmpty();
    assertThat(account.sandbox().journal().calls("PUT", "/vps/vps-demo"))
        .extracting(RecordedCall::body)
        .containsExactly("{\"netbootMode\":\"rescue\"}", "{\"netbootMode\":\"local\"}");
  }

  @Test
  void rescue_taskIsShownLate_isWaitedFor() {
    account
        .sandbox()
        .faults()
        .next(Fault.status(404).on("GET", "/vps/vps-demo/tasks/5000000001").times(3));

    NetbootChange change = rescue.enter("vps-demo").orElseThrow();

    assertThat(rescue.await(change, EVERY_SECOND, task -> {}).state()).isEqualTo("done");
  }

  @Test
  void rescue_vpsIsUnreadableAfterTheTask_saysThatTheRebootIsOrdered() {
    NetbootChange change = rescue.enter("vps-demo").orElseThrow();
    account
        .sandbox()
        .faults()
        .next(Fault.status(403, "Client::Forbidden", "No").on("GET", "/vps/vps-demo"));

    assertThatThrownBy(() -> rescue.await(change, EVERY_SECOND, task -> {}))
        .isInstanceOfSatisfying(
            OutcomeUnknownException.class,
            e -> assertThat(e.shownBy()).isEqualTo("GET /vps/vps-demo"))
        .hasMessageStartingWith(
            "The boot mode of vps-demo is rescue, and the reboot is ordered (task 5000000001"
                + " (setNetboot) of vps-demo has finished), but it is unknown whether the VPS has"
                + " booted: GET /vps/vps-demo answered 403 Client::Forbidden: No")
        .hasMessageEndingWith(". GET /vps/vps-demo shows the present state.");
  }

  @Test
  void task_neverListed_isMissing() {
    NetbootChange change = new NetbootChange("vps-demo", VpsNetbootEnum.RESCUE, Set.of());

    assertThatThrownBy(() -> rescue.task(change))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "OVHcloud has accepted the change, but a new task setNetboot of vps-demo did not appear"
                + " within 120 s, so the outcome is in doubt. GET /vps/vps-demo/tasks shows the present"
                + " state.");
    assertThat(account.slept()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void await_taskDoneButVpsStillElsewhere_waitsForItsState() {
    NetbootChange change = rescue.enter("vps-demo").orElseThrow();
    tasks.await(rescue.task(change), EVERY_SECOND, task -> {});
    account.change("vps-demo", vps -> vps.withState(VpsState.REBOOTING));

    assertThatThrownBy(
            () ->
                rescue.await(change, EVERY_SECOND.withDeadline(Duration.ofSeconds(30)), task -> {}))
        .isInstanceOf(TaskTimeoutException.class)
        .hasMessageStartingWith(
            "the boot after task 5000000001 (setNetboot) of vps-demo was still rebooting after 30"
                + " s.");
  }

  @Test
  void await_netbootThatFails_isAFailure() {
    account.change("vps-demo", vps -> vps.withTaskEnd(TaskStatus.ERROR));
    NetbootChange change = rescue.enter("vps-demo").orElseThrow();

    assertThatThrownBy(() -> rescue.await(change, EVERY_SECOND, task -> {}))
        .isInstanceOf(TaskFailedException.class);
    assertThat(state()).isEqualTo("running");
  }

  @Test
  void rename_nameBlankOrTooLong_isGivenTakenAwayOrRefused() {
    service.rename("vps-demo", " shop ");
    assertThat(service.get("shop").displayName()).isEqualTo("shop");

    service.rename("shop", " ");
    assertThat(service.get("vps-demo").displayName()).isEqualTo("vps-demo");

    service.rename("vps-demo", "x".repeat(50));
    assertThatThrownBy(() -> service.rename("vps-demo", "x".repeat(51)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("A display name may have at most 50 characters, not 51");
    assertThat(changes()).hasSize(3).containsOnly("PUT /vps/vps-demo");
  }

  @Test
  void snapshot_fromCreateToRemove_takesTheVpsBack() {
    assertThat(service.snapshots().find("vps-demo")).isEmpty();
    finish(service.snapshots().create("mon serveur", "before"));
    assertThat(service.snapshots().find("vps-demo"))
        .map(VpsSnapshot::description)
        .contains("before");
    assertThatThrownBy(() -> service.snapshots().create("vps-demo"))
        .isInstanceOf(ConflictException.class);

    service.snapshots().describe("mon serveur", "first");
    assertThat(service.snapshots().find("vps-demo"))
        .map(VpsSnapshot::description)
        .contains("first");

    finish(service.rebuild("vps-demo", Rebuild.ofImage("Ubuntu").withSshKey("laptop")));
    finish(service.snapshots().restore("vps-demo"));
    assertThat(service.images().current("vps-demo")).map(VpsImage::name).contains("Debian 12");

    finish(service.snapshots().remove("vps-demo"));
    assertThat(service.snapshots().find("vps-demo")).isEmpty();
  }

  @Test
  void snapshot_none_isAFailureOfItsOwn() {
    assertThatThrownBy(() -> service.snapshots().restore("mon serveur"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("vps-demo has no snapshot.");
    assertThatThrownBy(() -> service.snapshots().remove("vps-demo"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> service.snapshots().describe("mon serveur", "first"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("vps-demo has no snapshot.");
    assertThatThrownBy(() -> service.snapshots().find("vps-none"))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void tasks_byType_areTheseOnes() {
    finish(service.reboot("vps-demo"));
    finish(service.stop("vps-demo").orElseThrow());

    assertThat(service.tasks("vps-demo", VpsTasksQuery.of().withType(VpsTaskTypeEnum.STOP_VM)))
        .extracting(Task::type)
        .containsExactly("stopVm");
    assertThat(tasks.list(TaskReference.Kind.VPS, "vps-demo")).hasSize(2);
  }
}
