package dev.ovhdo.api.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.api.FakeApi;
import dev.ovhdo.api.TestKeys;
import dev.ovhdo.api.error.AmbiguousNameException;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.api.task.TaskTimeoutException;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsDatacenter;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpsServiceTest {
  private static final WaitOptions OPTIONS = WaitOptions.standard();
  private static final Task STARTED =
      new Task(TaskReference.ofVps("vps-demo", 42), "reinstallVm", "todo", 0, null, null, null);

  private final FakeApi api = new FakeApi();
  private final VpsService service = api.ovh().vps();
  private final TaskService tasks = api.ovh().tasks();

  private static String vps(String name, String display) {
    return "{'name': '%s', 'displayName': %s, 'state': 'running', 'zone': 'Region OpenStack:  os-gra',"
            .formatted(name, display)
        + " 'netbootMode': 'local', 'model': {'vcore': 2, 'disk': 40, 'memory': 4096, 'x': 1}}";
  }

  private static String task(long id, String state, int progress) {
    return "{'id': %s, 'type': 'reinstallVm', 'state': '%s', 'progress': %s,"
            .formatted(id, state, progress)
        + " 'date': '2026-11-22T05:00:00+01:00'}";
  }

  /** An account in which two VPSes share a display name. */
  private void account() {
    api.on("GET /vps", "['vps-demo', 'vps-web', 'vps-db']")
        .on("GET /vps/vps-demo", vps("vps-demo", "'mon serveur'"))
        .on("GET /vps/vps-web", vps("vps-web", "'twin'"))
        .on("GET /vps/vps-db", vps("vps-db", "'twin'"));
  }

  private void nothingToDo() {
    for (String state : List.of("todo", "doing")) {
      api.on("GET /vps/vps-demo/tasks?state=" + state, "[]");
    }
  }

  private void images() {
    api.on("GET /vps/vps-demo/images/available", "['a', 'b']")
        .on("GET /vps/vps-demo/images/available/a", "{'id': 'a', 'name': 'Debian 12'}")
        .on("GET /vps/vps-demo/images/available/b", "{'id': 'b', 'name': 'Debian 13'}");
  }

  @Test
  void list_oneVanishes_isReported() {
    api.on("GET /vps", "['vps-1', 'vps-2']")
        .missing("GET /vps/vps-1")
        .on("GET /vps/vps-2", vps("vps-2", "null"));

    assertThat(service.list().vanished()).containsExactly("vps-1");
    assertThat(service.list().items())
        .singleElement()
        .satisfies(
            vps -> {
              assertThat(vps.name()).isEqualTo("vps-2");
              assertThat(vps.displayName()).isNull();
              assertThat(vps.state()).isEqualTo(VpsStateEnum.RUNNING);
              assertThat(vps.zone()).isEqualTo("Region OpenStack:  os-gra");
              assertThat(vps.model().disk()).isEqualTo(40);
            });
  }

  @Test
  void list_nullForNone_isEmpty() {
    api.on("GET /vps", "null");

    assertThat(service.list().items()).isEmpty();
  }

  @Test
  void list_anItemWithoutModel_saysWhatIsMissingWhenAskedForIt() {
    api.on("GET /vps", "['vps-1']").on("GET /vps/vps-1", "{'name': 'vps-1', 'state': 'running'}");

    Vps odd = service.list().items().get(0);

    assertThat(odd.state()).isEqualTo(VpsStateEnum.RUNNING);
    assertThatThrownBy(odd::model)
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "OVHcloud did not send the required property \"model\" of vps.VPSWithIAM;"
                + " the other properties are readable");
  }

  @Test
  void get_diskThatIsNoNumber_saysWhereWhenItIsRead() {
    api.on("GET /vps/a%20b", "{'name': 'a b', 'state': 'x', 'model': {'disk': 'large'}}");

    Vps vps = service.get("a b");

    assertThat(vps.name()).isEqualTo("a b");
    assertThatThrownBy(() -> vps.model().disk())
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "OVHcloud sent the property \"disk\" of vps.Model as a string, but a whole number is"
                + " expected; the other properties are readable");
  }

  @Test
  void get_serviceName_costsOneCall() {
    account();

    assertThat(service.get("vps-demo").displayName()).isEqualTo("mon serveur");
    assertThat(api.calls()).containsExactly("GET /vps/vps-demo");
  }

  @Test
  void get_displayName_isResolved() {
    account();
    api.missing("GET /vps/mon%20serveur");

    assertThat(service.get("mon serveur").name()).isEqualTo("vps-demo");
    assertThat(api.calls()).startsWith("GET /vps/mon%20serveur", "GET /vps");
  }

  @Test
  void get_sharedDisplayName_isAmbiguous() {
    account();
    api.missing("GET /vps/twin");

    assertThatThrownBy(() -> service.get("twin"))
        .isInstanceOf(AmbiguousNameException.class)
        .hasMessage("2 VPSes are named \"twin\". Use one of the service names: vps-web, vps-db.");
  }

  @Test
  void get_unknownName_listsWhatThereIs() {
    account();
    api.missing("GET /vps/x");

    assertThatThrownBy(() -> service.get("x"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "No VPS is named \"x\". This account has: vps-demo (mon serveur), vps-web (twin),"
                + " vps-db (twin).");
  }

  @Test
  void get_nameThatNoPathCanHold_isUnknownWithoutAsking() {
    account();

    for (String name : List.of("", " ", ".", "..")) {
      assertThatThrownBy(() -> service.get(name))
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessageStartingWith("No VPS is named \"" + name + "\". This account has: vps-demo");
    }
  }

  @Test
  void ips_ofADisplayName_areThoseOfItsVps() {
    account();
    api.missing("GET /vps/mon%20serveur/ips")
        .on("GET /vps/vps-demo/ips", "['192.0.2.7', '2001:db8::7']");

    assertThat(service.ips("mon serveur")).containsExactly("192.0.2.7", "2001:db8::7");
  }

  @Test
  void ips_noList_isNotUnderstood() {
    api.on("GET /vps/vps-demo/ips", "{}");

    assertThatThrownBy(() -> service.ips("vps-demo"))
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "The answer to GET /vps/vps-demo/ips was not understood:"
                + " it is an object, but a list is expected");
  }

  @Test
  void datacenter_ofAVps_isRead() {
    api.on(
        "GET /vps/vps-demo/datacenter",
        "{'name': 'gra', 'longName': 'Gravelines', 'country': 'fr'}");

    assertThat(service.datacenter("vps-demo")).map(VpsDatacenter::longName).contains("Gravelines");
  }

  @Test
  void datacenter_rangeWithoutDatacenter_isEmptyWithoutListing() {
    account();
    api.missing("GET /vps/vps-db/datacenter");

    assertThat(service.datacenter("vps-db")).isEmpty();
    assertThat(service.datacenter("vps-db")).isEmpty();

    assertThat(api.calls())
        .containsExactly("GET /vps/vps-db/datacenter", "GET /vps", "GET /vps/vps-db/datacenter");
  }

  @Test
  void datacenter_afterAList_costsOneCallEach() {
    account();
    api.missing("GET /vps/vps-db/datacenter");
    service.list();
    int before = api.calls().size();

    assertThat(service.datacenter("vps-db")).isEmpty();
    assertThat(api.calls()).hasSize(before + 1);
  }

  @Test
  void datacenter_unknownVps_isUnknown() {
    account();
    api.missing("GET /vps/x/datacenter");

    assertThatThrownBy(() -> service.datacenter("x")).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void image_anExpression_choosesTheNewest() {
    images();

    assertThat(service.images().choose("vps-demo", "Deb"))
        .isEqualTo(new VpsImage("b", "Debian 13", Map.of()));
  }

  @Test
  void image_noMatch_listsTheNames() {
    images();

    assertThatThrownBy(() -> service.images().choose("vps-demo", "Plan 9"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage(
            "No image of vps-demo matches \"Plan 9\". Available images: Debian 12, Debian 13.");
  }

  @Test
  void console_ofAVps_isItsUrlAndSendsNoBody() {
    api.on("POST /vps/vps-demo/getConsoleUrl", "'https://console.example.com/?a=1&b=2'");

    assertThat(service.console("vps-demo")).isEqualTo("https://console.example.com/?a=1&b=2");
    assertThat(api.lastHeaders()).doesNotContainKey("Content-Type");
  }

  @Test
  void console_noText_isNotUnderstood() {
    api.on("POST /vps/vps-demo/getConsoleUrl", "null");

    assertThatThrownBy(() -> service.console("vps-demo"))
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "The answer to POST /vps/vps-demo/getConsoleUrl was not understood:"
                + " it is empty, but a string is expected. The call itself was carried out");
  }

  @Test
  void plan_withKeyOfTheAccount_holdsItsPublicHalf() {
    account();
    images();
    nothingToDo();
    api.on("GET /vps/vps-demo/ips", "['192.0.2.7']")
        .on(
            "GET /me/sshKey/cl%C3%A9%20bureau",
            "{'keyName': 'clé bureau', 'key': '" + TestKeys.ED25519 + "'}");

    RebuildPlan plan = service.plan("vps-demo", Rebuild.ofImage("Debian").withSshKey("clé bureau"));

    assertThat(plan.vps().name()).isEqualTo("vps-demo");
    assertThat(plan.ips()).containsExactly("192.0.2.7");
    assertThat(plan.image()).isEqualTo(new VpsImage("b", "Debian 13", Map.of()));
    assertThat(plan.key()).extracting(NichandleSshKey::key).isEqualTo(TestKeys.ED25519);
    assertThat(api.calls()).noneMatch(call -> call.startsWith("POST"));
  }

  @Test
  void plan_missingKey_isRefusedBeforeAnythingIsSent() {
    account();
    images();
    nothingToDo();
    api.on("GET /vps/vps-demo/ips", "[]");
    api.missing("GET /me/sshKey/nope").on("GET /me/sshKey", "['laptop', 'ovh-do-key']");

    assertThatThrownBy(() -> service.rebuild("vps-demo", Rebuild.ofImage("b").withSshKey("nope")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessage("No SSH key is named \"nope\". This account has: laptop, ovh-do-key.");
    assertThat(api.calls()).noneMatch(call -> call.startsWith("POST"));
  }

  /** The disk would be erased, and no user could log in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'key': ''                ; The text is not a public SSH key. A public key is one line such as: ssh-ed25519 AAAA… name",
        "'key': null              ; The text is not a public SSH key. A public key is one line such as: ssh-ed25519 AAAA… name",
        "'comment': 'no key'      ; The text is not a public SSH key. A public key is one line such as: ssh-ed25519 AAAA… name",
        "'key': 'ssh-ed25519 AAAA me' ; The text is not a public SSH key. A public key is one line such as: ssh-ed25519 AAAA… name",
      },
      quoteCharacter = '`')
  void plan_keyOfTheAccountThatIsNoKey_isRefusedBeforeAnythingIsSent(
      String property, String problem) {
    account();
    images();
    nothingToDo();
    api.on("GET /vps/vps-demo/ips", "[]");
    api.on("GET /me/sshKey/laptop", "{'keyName': 'laptop', " + property + "}");

    assertThatThrownBy(() -> service.plan("vps-demo", Rebuild.ofImage("b").withSshKey("laptop")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("The SSH key \"laptop\" of the account cannot be installed. " + problem);
    assertThat(api.calls()).noneMatch(call -> call.startsWith("POST"));
  }

  @Test
  void plan_addressesThatCannotBeRead_areNotNeeded() {
    account();
    images();
    nothingToDo();
    api.on("GET /vps/vps-demo/ips", 500, "{'message': 'Internal server error'}");

    RebuildPlan plan = service.plan("vps-demo", Rebuild.ofImage("a"));

    assertThat(plan.ips()).isEmpty();
    assertThat(plan.unread()).extracting(Unread::id).containsExactly("addresses");
    assertThat(service.status("vps-demo").unread())
        .extracting(Unread::id)
        .containsExactly("addresses");
  }

  @Test
  void choose_imagesThatLackProperties_areChosenByWhatTheyHave() {
    account();
    api.on("GET /vps/vps-demo/images/available", "['a', 'b', 'c']")
        .on("GET /vps/vps-demo/images/available/a", "{'name': 'Debian 14'}")
        .on("GET /vps/vps-demo/images/available/b", "{'id': 'b'}")
        .on("GET /vps/vps-demo/images/available/c", "{'id': 'c', 'name': 'Debian 12'}");

    assertThat(service.images().choose("vps-demo", "Debian").id()).isEqualTo("c");
    assertThat(service.images().choose("vps-demo", "b").id()).isEqualTo("b");
  }

  @Test
  void plan_aTaskUnderWay_isRefused() {
    account();
    images();
    api.on("GET /vps/vps-demo/ips", "[]");
    api.on("GET /vps/vps-demo/tasks?state=todo", "[]")
        .on("GET /vps/vps-demo/tasks?state=doing", "[7]")
        .on("GET /vps/vps-demo/tasks/7", task(7, "doing", 40));

    assertThatThrownBy(() -> service.plan("vps-demo", Rebuild.ofImage("Debian")))
        .isInstanceOf(ResourceBusyException.class)
        .hasMessage(
            "vps-demo is busy with task 7 (reinstallVm), which is in the state doing at 40%."
                + " Wait until it has ended; GET /vps/vps-demo/tasks/7 shows its progress.");
  }

  @Test
  void plan_aTaskThatEndsMeanwhile_isNoObstacle() {
    account();
    images();
    api.on("GET /vps/vps-demo/ips", "[]")
        .on("GET /vps/vps-demo/tasks?state=doing", "[7, 8]")
        .on("GET /vps/vps-demo/tasks/7", task(7, "done", 100))
        .missing("GET /vps/vps-demo/tasks/8");
    api.on("GET /vps/vps-demo/tasks?state=todo", "[]");

    assertThat(service.plan("vps-demo", Rebuild.ofImage("a")).image().name())
        .isEqualTo("Debian 12");
  }

  @Test
  void rebuild_withKey_sendsItsPublicHalfAndNeverItsName() {
    account();
    images();
    nothingToDo();
    api.on("GET /vps/vps-demo/ips", "[]")
        .on("GET /me/sshKey/laptop", "{'keyName': 'laptop', 'key': '" + TestKeys.ED25519 + "'}")
        .on("POST /vps/vps-demo/rebuild", task(42, "todo", 0));

    Task task = service.rebuild("vps-demo", Rebuild.ofImage("Debian").withSshKey("laptop"));

    assertThat(api.body("POST /vps/vps-demo/rebuild"))
        .isEqualTo(
            "{\"doNotSendPassword\":true,\"imageId\":\"b\",\"publicSshKey\":\""
                + TestKeys.ED25519
                + "\"}");
    assertThat(task)
        .isEqualTo(
            new Task(
                TaskReference.ofVps("vps-demo", 42),
                "reinstallVm",
                "todo",
                0,
                null,
                OffsetDateTime.parse("2026-11-22T05:00:00+01:00"),
                null));
  }

  @Test
  void rebuild_withoutKey_leavesThePasswordToOvhcloud() {
    RebuildPlan plan = plan(Rebuild.ofImage("Debian 12"));
    api.on("POST /vps/vps-demo/rebuild", task(42, "todo", 0));

    service.rebuild(plan);

    assertThat(api.body("POST /vps/vps-demo/rebuild")).isEqualTo("{\"imageId\":\"a\"}");
    assertThat(plan.key()).isNull();
  }

  @Test
  void plan_withPublicKey_isNamedByItsComment() {
    String line =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB desk top";

    RebuildPlan plan = plan(Rebuild.ofImage("Debian").withPublicKey(line + "\n"));

    assertThat(plan.key()).isEqualTo(new NichandleSshKey(line, "desk top", Map.of()));
  }

  private RebuildPlan plan(Rebuild rebuild) {
    account();
    images();
    nothingToDo();
    api.on("GET /vps/vps-demo/ips", "[]");
    return service.plan("vps-demo", rebuild);
  }

  @Test
  void task_thatDoesNotExist_isNotFound() {
    account();
    api.missing("GET /vps/vps-demo/tasks/7");

    assertThatThrownBy(() -> tasks.get(TaskReference.ofVps("vps-demo", 7)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void tasks_ofAVps_areInTheOrderOfTheirIds() {
    api.on("GET /vps/vps-demo/tasks", "[9000000001, 3]")
        .on("GET /vps/vps-demo/tasks/3", task(3, "done", 100))
        .on("GET /vps/vps-demo/tasks/9000000001", task(9_000_000_001L, "error", 30));

    assertThat(tasks.list(TaskReference.Kind.VPS, "vps-demo"))
        .extracting(Task::id)
        .containsExactly(9_000_000_001L, 3L);
  }

  @Test
  void await_taskRegisteredLate_isPolledToItsEnd() {
    api.missing("GET /vps/vps-demo/tasks/42")
        .on("GET /vps/vps-demo/tasks/42", 500, "{'message': 'Internal server error'}")
        .on("GET /vps/vps-demo/tasks/42", task(42, "doing", 50))
        .on("GET /vps/vps-demo/tasks/42", task(42, "done", 100));
    List<Integer> seen = new ArrayList<>();

    Task done = tasks.await(STARTED, OPTIONS, task -> seen.add(task.percent()));

    assertThat(done.state()).isEqualTo("done");
    assertThat(seen).containsExactly(0, 50, 100);
    assertThat(api.calls()).containsOnly("GET /vps/vps-demo/tasks/42");
    assertThat(api.slept()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void await_aTaskThatFails_holdsItsLastState() {
    api.on("GET /vps/vps-demo/tasks/42", task(42, "cancelled", 10));

    assertThatThrownBy(() -> tasks.await(STARTED, OPTIONS, task -> {}))
        .isInstanceOf(TaskFailedException.class)
        .hasMessage("task 42 (reinstallVm) of vps-demo ended in the state cancelled");
  }

  @Test
  void await_aTaskThatNeverEnds_endsAtTheDeadline() {
    api.on("GET /vps/vps-demo/tasks/42", task(42, "blocked", 10));

    assertThatThrownBy(
            () -> tasks.await(STARTED, OPTIONS.withDeadline(Duration.ofMinutes(2)), task -> {}))
        .isInstanceOf(TaskTimeoutException.class)
        .hasMessage(
            "task 42 (reinstallVm) of vps-demo was still blocked after 120 s. OVHcloud continues the work");
  }

  @Test
  void currentImage_missingForAKeyOfOneVps_isEmpty() {
    api.missing("GET /vps/vps-1/images/current")
        .on("GET /vps", 403, "{'errorCode':'NOT_GRANTED_CALL','message':'not granted'}");

    assertThat(service.images().current("vps-1")).isEmpty();
  }
}
