package dev.ovhdo.api.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.api.task.TaskTimeoutException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsDatacenter;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsStateEnum;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VpsServiceSandboxTest {
  private static final WaitOptions EVERY_SECOND =
      WaitOptions.standard().withInterval(Duration.ofSeconds(1));
  private static final Rebuild DEBIAN = Rebuild.ofImage("Debian").withSshKey("laptop");

  private final AccountSandbox account = new AccountSandbox();
  private final VpsService service = account.ovh().vps();
  private final TaskService tasks = account.ovh().tasks();

  @AfterEach
  void close() {
    account.close();
  }

  private InstalledSystem installedOn(String vps) {
    return account.sandbox().account().vps().find(vps).orElseThrow().system();
  }

  @Test
  void list_theAccount_isInTheOrderOfTheIds() {
    assertThat(service.list())
        .extracting(Vps::name)
        .containsExactly("vps-demo", "vps-web", "vps-db");
    assertThat(service.list().vanished()).isEmpty();
  }

  @Test
  void list_oneVanishesInBetween_isReportedAndNoError() {
    account.sandbox().account().setQuirks(AccountQuirks.NONE.withListModes(ListModes.NONE));
    account
        .sandbox()
        .faults()
        .next(Fault.status(404, "Client::NotFound", "gone").on("GET", "/vps/vps-web"));

    assertThat(service.list()).extracting(Vps::name).containsExactly("vps-demo", "vps-db");
  }

  @Test
  void get_eitherName_isTheSameVps() {
    Vps vps = service.get("mon serveur");

    assertThat(vps).isEqualTo(service.get("vps-demo"));
    assertThat(vps.state()).isEqualTo(VpsStateEnum.RUNNING);
    assertThat(vps.model().memory()).isEqualTo(4096);
  }

  @Test
  void get_sharedDisplayName_isAmbiguous() {
    assertThatThrownBy(() -> service.get("twin"))
        .isInstanceOf(AmbiguousNameException.class)
        .hasMessage("2 VPSes are named \"twin\". Use one of the service names: vps-web, vps-db.");
  }

  @Test
  void get_serviceNameOfOneThatIsTheDisplayNameOfAnother_isTheServiceName() {
    account.change("vps-web", vps -> vps.withDisplayName("vps-demo"));

    assertThat(service.get("vps-demo").name()).isEqualTo("vps-demo");
  }

  @Test
  void get_unknownName_listsWhatThereIs() {
    assertThatThrownBy(() -> service.get("x/y"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "No VPS is named \"x/y\". This account has: vps-demo (mon serveur), vps-web (twin),"
                + " vps-db (twin).");
  }

  @Test
  void get_displayName_costsOneListingAndReadsNoVpsTwice() {
    assertThat(service.get("mon serveur").name()).isEqualTo("vps-demo");

    assertThat(account.sandbox().journal().calls())
        .filteredOn(call -> call.path().startsWith("/vps"))
        .extracting(RecordedCall::path)
        .containsExactlyInAnyOrder("/vps/mon%20serveur", "/vps", "/vps/vps-demo,vps-web,vps-db");
  }

  @Test
  void get_unknownServiceName_listsOnce() {
    assertThatThrownBy(() -> service.get("vps-x")).isInstanceOf(ResourceNotFoundException.class);

    assertThat(account.sandbox().journal().calls())
        .extracting(RecordedCall::path)
        .containsOnlyOnce("/vps");
  }

  @Test
  void facts_ofAVps_areRead() {
    assertThat(service.ips("mon serveur")).containsExactly("127.0.10.1", "2001:db8::a:1");
    assertThat(service.datacenter("vps-demo")).map(VpsDatacenter::longName).contains("Gravelines");
    assertThat(service.datacenter("vps-db")).isEmpty();
    assertThat(service.images().list("vps-demo"))
        .extracting(VpsImage::name)
        .containsExactly("Debian 12", "Debian 13 - Docker", "Debian 13", "Ubuntu 24.10");
    assertThat(service.images().choose("vps-demo", "Debian").id()).isEqualTo("45b2f222-0003");
    assertThat(service.console("vps-demo"))
        .isEqualTo("https://console.example.com/vps-demo?token=sandbox");
    assertThat(tasks.list(TaskReference.Kind.VPS, "vps-demo").items()).isEmpty();
  }

  @Test
  void rebuild_displayName_installsTheKey() {
    RebuildPlan plan = service.plan("mon serveur", DEBIAN);
    Task task = service.rebuild(plan);
    List<Integer> seen = new ArrayList<>();

    Task done = tasks.await(task, EVERY_SECOND, each -> seen.add(each.percent()));

    assertThat(done.state()).isEqualTo("done");
    assertThat(task.id()).isGreaterThan(Integer.MAX_VALUE);
    assertThat(seen).startsWith(0).endsWith(100).isSorted().hasSizeGreaterThan(2);
    assertThat(installedOn("vps-demo").image().name()).isEqualTo("Debian 13");
    assertThat(installedOn("vps-demo").authorizedKeys()).containsExactly(AccountSandbox.LAPTOP);
    assertThat(service.get("vps-demo").state()).isEqualTo(VpsStateEnum.RUNNING);
    assertThat(account.sandbox().journal().calls("POST", "/vps/vps-demo/rebuild"))
        .extracting(RecordedCall::body)
        .containsExactly(
            "{\"doNotSendPassword\":true,\"imageId\":\"45b2f222-0003\",\"publicSshKey\":\""
                + AccountSandbox.LAPTOP
                + "\"}");
  }

  @Test
  void rebuild_withoutKey_installsNoKey() {
    Task task = service.rebuild("vps-web", Rebuild.ofImage("Ubuntu"));

    tasks.await(task, EVERY_SECOND, each -> {});

    assertThat(installedOn("vps-web").image().name()).isEqualTo("Ubuntu 24.10");
    assertThat(installedOn("vps-web").authorizedKeys()).isEmpty();
  }

  @Test
  void rebuild_keyOrImageMissing_changesNothing() {
    assertThatThrownBy(
            () -> service.rebuild("vps-demo", Rebuild.ofImage("Debian").withSshKey("nope")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("No SSH key is named \"nope\". This account has: laptop.");
    assertThatThrownBy(() -> service.rebuild("vps-demo", Rebuild.ofImage("Plan 9")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "No image of vps-demo matches \"Plan 9\". Available images: Debian 12, Debian 13 - Docker,"
                + " Debian 13, Ubuntu 24.10.");
    assertThat(account.sandbox().journal().calls())
        .extracting(RecordedCall::method)
        .containsOnly("GET");
  }

  @Test
  void plan_busyVps_isRefusedAndNamesTheTask() {
    Task first = service.rebuild("vps-demo", DEBIAN);

    assertThatThrownBy(() -> service.plan("vps-demo", DEBIAN))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessage(
            "vps-demo is busy with task "
                + first.id()
                + " (reinstallVm), which is in the state todo at 0%. Wait until it has ended;"
                + " GET /vps/vps-demo/tasks/"
                + first.id()
                + " shows its progress.");
  }

  @Test
  void rebuild_busySinceThePlan_isBusyWithTheTaskThatHasBegun() {
    RebuildPlan plan = service.plan("vps-demo", DEBIAN);
    Task first = service.rebuild(plan);

    assertThatThrownBy(() -> service.rebuild(plan))
        .isInstanceOfSatisfying(
            ResourceBusyException.class,
            e -> assertThat(e.task().reference()).isEqualTo(first.reference()))
        .hasMessageEndingWith(
            " OVHcloud answered: Action not available while there are running tasks on the VPS");
  }

  @Test
  void await_taskThatFails_isAFailureWithItsLastState() {
    account.change("vps-demo", vps -> vps.withTaskEnd(TaskStatus.ERROR));
    Task task = service.rebuild("vps-demo", DEBIAN);

    assertThatThrownBy(() -> tasks.await(task, EVERY_SECOND, each -> {}))
        .isInstanceOfSatisfying(
            TaskFailedException.class, e -> assertThat(e.task().percent()).isEqualTo(60))
        .hasMessage(task + " ended in the state error");
  }

  @Test
  void await_taskThatIsBlocked_waitsOnUntilTheDeadline() {
    account.change("vps-demo", vps -> vps.withTaskEnd(TaskStatus.BLOCKED));
    Task task = service.rebuild("vps-demo", DEBIAN);
    List<String> seen = new ArrayList<>();

    assertThatThrownBy(
            () ->
                tasks.await(
                    task,
                    EVERY_SECOND.withDeadline(Duration.ofSeconds(30)),
                    each -> seen.add(each.state())))
        .isInstanceOf(TaskTimeoutException.class)
        .hasMessageStartingWith(task + " was still blocked after 30 s.");
    assertThat(seen).contains("todo", "doing", "blocked");
    assertThat(account.slept()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void await_failuresMeanwhile_areTolerated() {
    Task task = service.rebuild("vps-demo", DEBIAN);
    String path = "/vps/vps-demo/tasks/" + task.id();
    account.sandbox().faults().next(Fault.status(404).on("GET", path));
    account.sandbox().faults().next(Fault.status(500).on("GET", path));
    account.sandbox().faults().next(Fault.html(502).on("GET", path).times(5));

    assertThat(tasks.await(task, EVERY_SECOND, each -> {}).state()).isEqualTo("done");
  }
}
