package dev.ovhdo.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskFunctionEnum;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerServiceSandboxTest {
  private static final String NAME = "ns1.example.net";
  private static final WaitOptions EVERY_SECOND =
      WaitOptions.standard().withInterval(Duration.ofSeconds(1));

  private final AccountSandbox account = new AccountSandbox();
  private final ServerService service = account.ovh().servers();
  private final TaskService tasks = account.ovh().tasks();
  private final ServerBootService boots = service.boots();

  @AfterEach
  void close() {
    account.close();
  }

  private Server server() {
    return account.sandbox().account().servers().find(NAME).orElseThrow();
  }

  private void change(UnaryOperator<Server> change) {
    account.sandbox().account().servers().update(NAME, change);
  }

  private List<RecordedCall> changes() {
    return account.sandbox().journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .toList();
  }

  private List<String> changed() {
    return changes().stream().map(call -> call.method() + " " + call.path()).toList();
  }

  @Test
  void get_byDisplayName_isThatOfItsContract() {
    assertThat(service.list().stream().map(each -> each.name()))
        .containsExactly(NAME, "ns2.example.net");
    assertThat(service.get("storage").name()).isEqualTo(NAME);
    assertThat(service.ips("storage")).containsExactly("127.0.20.1/32", "2001:db8:20:1::/64");
    assertThatThrownBy(() -> service.get("nas"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "No server is named \"nas\". This account has: ns1.example.net (storage),"
                + " ns2.example.net.");
  }

  @Test
  void rename_byItsPresentName_goesThroughTheContract() {
    service.rename("storage", " nas ");

    assertThat(service.get("nas").name()).isEqualTo(NAME);
    assertThat(service.serviceId(NAME)).isEqualTo(8_001_000_001L);
    assertThat(changes())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.path()).isEqualTo("/services/8001000001");
              assertThat(call.body()).isEqualTo("{\"displayName\":\"nas\"}");
            });
    assertThatThrownBy(
            () ->
                DedicatedServerRoutes.of(account.ovh().client())
                    .serviceName(NAME)
                    .put(DedicatedServerInput.of().withRescueSshKey("laptop")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("SSH key is not valid");
  }

  @Test
  void cancel_aTaskThatWaits_freesTheServer() {
    Task reboot = service.reboot("storage");

    service.cancel("storage", reboot.id());

    assertThat(tasks.get(reboot.reference()).state()).isEqualTo("cancelled");
    assertThat(service.status(NAME).task()).isNull();
    assertThatThrownBy(() -> service.cancel("storage", reboot.id()))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("cannot be cancelled");
    assertThatThrownBy(() -> service.cancel("storage", 7)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void partitionSchemes_ofASystem_areNamed() {
    assertThat(service.installs().partitionSchemes("storage", "debian12_64"))
        .containsExactly("default", "noraid");
    assertThatThrownBy(() -> service.installs().partitionSchemes(NAME, "plan9_64"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Operating system plan9_64 could not be found");
  }

  @Test
  void boots_all_areOfTheirKind() {
    assertThat(boots.list(NAME))
        .extracting(boot -> boot + " " + boot.kind().label())
        .containsExactly(
            "1 (hd) disk",
            "203323 (ipxe-shell) network",
            "230242 (rescue12-customer) rescue",
            "95083 (poweroff) power-off");
    assertThat(boots.get("storage", 1).kind()).isEqualTo(ServerBoot.Kind.DISK);
    assertThatThrownBy(() -> boots.get(NAME, 2)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> boots.plan(NAME, 2))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "ns1.example.net has no boot 2. Available boots: 1 (hd), 203323 (ipxe-shell), 230242"
                + " (rescue12-customer), 95083 (poweroff).");
  }

  @Test
  void current_bootThatIsSet_isReadOfTheServer() {
    List<DedicatedServer> servers = List.of(service.get(NAME));
    assertThat(boots.current(servers)).isEqualTo(Map.of(NAME, boots.get(NAME, 1)));
    account.sandbox().faults().next(Fault.status(404).on("GET", "*/boot/1"));
    assertThat(boots.current(servers)).isEmpty();
  }

  @Test
  void rescueSystem_ofAServer_isItsNewest() {
    assertThat(boots.rescueSystem("storage")).hasToString("230242 (rescue12-customer)");
  }

  @Test
  void plan_rescueSystem_keepsTheKeyThatIsSet() {
    change(each -> each.withSettings(each.settings().withRescue(null, AccountSandbox.LAPTOP)));

    assertThat(boots.plan(NAME, 230_242).key())
        .isNotNull()
        .satisfies(
            key -> {
              assertThat(key.key()).isEqualTo(AccountSandbox.LAPTOP);
              assertThat(key.keyName()).isEqualTo("me@laptop");
            });
    assertThat(boots.plan(NAME, 1).key()).isNull();
  }

  @Test
  void tasks_byFunction_areThose() {
    Task reboot = service.reboot("storage");

    assertThat(
            service.tasks(
                NAME,
                DedicatedServerTaskQuery.of().withFunction(DedicatedTaskFunctionEnum.HARD_REBOOT)))
        .containsExactly(reboot);
    assertThat(
            service.tasks(
                "storage",
                DedicatedServerTaskQuery.of()
                    .withFunction(DedicatedTaskFunctionEnum.REINSTALL_SERVER)))
        .isEmpty();
  }

  @Test
  void systems_ofAServerAndOfOvhcloud_areRead() {
    ServerInstallService installs = service.installs();

    assertThat(installs.operatingSystems("storage").names()).contains("debian12_64");
    assertThat(installs.templates())
        .extracting(template -> template.templateName())
        .contains("debian12_64");
    assertThat(installs.templateInfos())
        .filteredOn(info -> info.templateName().equals("debian12_64"))
        .singleElement()
        .satisfies(info -> assertThat(info.description()).isNotEmpty());
    assertThat(installs.template("debian12_64"))
        .hasValueSatisfying(found -> assertThat(found.templateName()).isEqualTo("debian12_64"));
    assertThat(installs.template("plan9_64")).isEmpty();
    assertThat(installs.disks("storage").groups()).isNotEmpty();
  }

  @Test
  void rescue_byNameOfAKey_sendsTheKeyItselfAndReboots() {
    BootPlan plan = boots.planRescue("storage", Rescue.ofSshKey("laptop"));
    assertThat(plan.isSet()).isFalse();
    assertThat(changes()).isEmpty();

    Task task = boots.rebootInto(plan);
    List<Task> seen = new ArrayList<>();
    Task done = tasks.await(task, EVERY_SECOND, seen::add);

    assertThat(done.state()).isEqualTo("done");
    assertThat(seen.get(0)).isEqualTo(task);
    assertThat(server().running()).isEqualTo(Boot.RESCUE);
    assertThat(server().settings().rescueSshKey()).isEqualTo(AccountSandbox.LAPTOP);
    assertThat(changed())
        .containsExactly(
            "PUT /dedicated/server/ns1.example.net",
            "POST /dedicated/server/ns1.example.net/reboot");
    assertThat(changes().get(0).body())
        .isEqualTo("{\"bootId\":230242,\"rescueSshKey\":\"" + AccountSandbox.LAPTOP + "\"}");
  }

  @Test
  void rescue_again_sendsTheRebootAlone() {
    tasks.await(boots.rescue(NAME, Rescue.ofSshKey("laptop")), EVERY_SECOND, seen -> {});

    BootPlan again = boots.planRescue(NAME, Rescue.ofPublicKey(AccountSandbox.LAPTOP + "-other"));
    assertThat(again.isSet()).as("the same key with another comment").isTrue();
    boots.rebootInto(again);

    assertThat(changed()).hasSize(3).last().asString().endsWith("/reboot");
  }

  @Test
  void rescue_withPassword_takesAKeyAwayThatWasLeftBehind() {
    change(each -> each.withSettings(each.settings().withRescue(null, AccountSandbox.LAPTOP)));

    boots.rescue(NAME, Rescue.ofPassword().withMail("ops@example.com"));

    assertThat(changes().get(0).body())
        .isEqualTo("{\"bootId\":230242,\"rescueMail\":\"ops@example.com\",\"rescueSshKey\":null}");
  }

  @Test
  void fromDisk_afterRescue_clearsTheKey() {
    tasks.await(boots.rescue(NAME, Rescue.ofSshKey("laptop")), EVERY_SECOND, seen -> {});

    tasks.await(boots.bootFromDisk(NAME), EVERY_SECOND, seen -> {});

    assertThat(server().running()).isEqualTo(Boot.DISK);
    assertThat(server().settings().rescueSshKey()).isNull();
    assertThat(changes().get(2).body()).isEqualTo("{\"bootId\":1,\"rescueSshKey\":null}");
  }

  @Test
  void rescue_withoutRescueSystem_isRefusedBeforeAnythingIsSent() {
    change(each -> each.withBoots(List.of(Boot.DISK, Boot.IPXE_SHELL)));

    assertThatThrownBy(() -> boots.rescue(NAME, Rescue.ofPassword()))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "ns1.example.net has no Linux rescue system. Available boots: 1 (hd), 203323"
                + " (ipxe-shell).");
    assertThat(changes()).isEmpty();
  }

  @Test
  void reboot_busy_isRefusedWithTheTask() {
    change(each -> each.withTaskEnd(TaskStatus.DOING));
    Task first = service.reboot("storage");

    assertThatThrownBy(() -> boots.rescue(NAME, Rescue.ofSshKey("laptop")))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessage(
            "ns1.example.net is busy with task %s (hardReboot), which is in the state todo. Wait until it has ended; GET /dedicated/server/ns1.example.net/task/%s shows its progress."
                .formatted(first.id(), first.id()));
    assertThat(changed()).hasSize(1);
    ServerStatus status = service.status(NAME);
    assertThat(status.task()).isEqualTo(first);
    assertThat(status.displayName()).contains("storage");
    assertThat(tasks.list(TaskReference.Kind.SERVER, NAME).items()).containsExactly(first);
  }

  @Test
  void boot_setAndThenRefused_saysWhatIsDone() {
    BootPlan plan = boots.planRescue(NAME, Rescue.ofSshKey("laptop"));
    account
        .sandbox()
        .faults()
        .next(
            Fault.status(409, "Client::Conflict::DisturbAlreadyExists", "Busy")
                .on("POST", "*/reboot"));

    assertThatThrownBy(() -> boots.rebootInto(plan))
        .isInstanceOf(NotRebootedException.class)
        .hasMessageStartingWith(
            "ns1.example.net is set to boot 230242 (rescue12-customer), and was not rebooted: ")
        .hasMessageEndingWith("The setting takes effect at the next reboot.");
    assertThat(boots.planRescue(NAME, Rescue.ofSshKey("laptop")).isSet()).isTrue();
    assertThat(server().running()).isEqualTo(Boot.DISK);
  }

  @Test
  void boot_setAndTheAnswerToTheRebootLost_findsTheTaskOfTheReboot() {
    BootPlan plan = boots.planRescue(NAME, Rescue.ofSshKey("laptop"));
    account.sandbox().faults().next(Fault.brokenConnection().on("POST", "*/reboot"));

    Task task = boots.rebootInto(plan);

    assertThat(task.type()).isEqualTo("hardReboot");
    assertThatThrownBy(() -> boots.rebootInto(plan)).isInstanceOf(ResourceBusyException.class);
  }

  @Test
  void reboot_thatFails_throwsTheLastTask() {
    change(each -> each.withTaskEnd(TaskStatus.OVH_ERROR));
    Task task = service.reboot(NAME);

    assertThatThrownBy(() -> tasks.await(task, EVERY_SECOND, seen -> {}))
        .isInstanceOfSatisfying(
            TaskFailedException.class,
            failed -> assertThat(failed.task().state()).isEqualTo("ovhError"));
  }

  @Test
  void condition_bootWithdrawnOrScript_isUnknown() {
    change(each -> each.withBoots(List.of(Boot.RESCUE)));
    assertThat(service.status(NAME).boot()).isNull();

    change(each -> each.withSettings(each.settings().withBootScript("#!ipxe")));
    assertThat(service.status(NAME).boot()).isNull();
  }

  @Test
  void get_expiredService_isThrown() {
    change(each -> each.withContract(each.contract().withExpired(true)));

    assertThatThrownBy(() -> service.get(NAME))
        .isInstanceOf(ServiceExpiredException.class)
        .hasMessageContaining("This service is expired");
  }
}
