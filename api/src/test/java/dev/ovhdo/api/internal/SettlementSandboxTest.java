package dev.ovhdo.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.server.NotRebootedException;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.api.vps.VpsRescueService.NetbootChange;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes whose answer is lost, or comes from a load balancer. */
class SettlementSandboxTest {
  private static final String SERVER = "ns1.example.net";

  private final AccountSandbox account = new AccountSandbox();

  @AfterEach
  void close() {
    account.close();
  }

  /** A change that starts a task. */
  private record Change(String method, String path, String type, Function<Ovh, Task> run) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static List<Change> changes() {
    return List.of(
        new Change("POST", "/vps/vps-demo/reboot", "rebootVm", ovh -> ovh.vps().reboot("vps-demo")),
        new Change(
            "POST",
            "/vps/vps-demo/stop",
            "stopVm",
            ovh -> ovh.vps().stop("vps-demo").orElseThrow()),
        new Change(
            "POST",
            "/vps/vps-demo/rebuild",
            "reinstallVm",
            ovh ->
                ovh.vps().rebuild("vps-demo", Rebuild.ofImage("Debian 13").withSshKey("laptop"))),
        new Change(
            "POST",
            "/vps/vps-demo/createSnapshot",
            "createSnapshot",
            ovh -> ovh.vps().snapshots().create("vps-demo")),
        new Change(
            "POST",
            "/dedicated/server/ns1.example.net/reboot",
            "hardReboot",
            ovh -> ovh.servers().reboot(SERVER)),
        new Change(
            "POST",
            "/dedicated/server/ns1.example.net/reinstall",
            "reinstallServer",
            ovh ->
                ovh.servers()
                    .installs()
                    .reinstall(SERVER, Reinstall.ofSystem("debian").withSshKey("laptop"))));
  }

  static Stream<Arguments> lostAnswers() {
    return changes().stream()
        .flatMap(
            change ->
                Stream.of(
                    Arguments.argumentSet(
                        change + ", connection lost", change, Fault.brokenConnection()),
                    Arguments.argumentSet(change + ", half a body", change, Fault.truncatedBody()),
                    Arguments.argumentSet(
                        change + ", 504 while the work goes on",
                        change,
                        AccountSandbox.pageAfterTheChange(504)),
                    Arguments.argumentSet(
                        change + ", a page with status 200",
                        change,
                        AccountSandbox.pageAfterTheChange(200))));
  }

  static Stream<Change> oneOfEachChange() {
    return changes().stream();
  }

  private long sent(Change change) {
    return account.sandbox().journal().calls(change.method(), change.path()).size();
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void change_answerLostAfterTheStart_isTheStartedTask(Change change, Fault fault) {
    account.sandbox().faults().next(fault.on(change.method(), change.path()));

    Task task = change.run().apply(account.ovh());

    assertThat(account.sandbox().account().tasks().keys()).containsExactly(task.id());
    assertThat(task.type()).isEqualTo(change.type());
    assertThat(sent(change)).isEqualTo(1);
    assertThat(account.ovh().tasks().await(task).state()).isEqualTo("done");
  }

  @ParameterizedTest
  @MethodSource("oneOfEachChange")
  void change_pageOfABalancerAndNoTask_isInDoubtAndNotSentAgain(Change change) {
    account.sandbox().faults().next(Fault.html(502).on(change.method(), change.path()));

    OutcomeUnknownException doubt =
        catchThrowableOfType(
            OutcomeUnknownException.class, () -> change.run().apply(account.ovh()));

    String resource = change.path().startsWith("/vps") ? "vps-demo" : SERVER;
    assertThat(doubt)
        .hasMessageStartingWith(change + " answered 502")
        .hasMessageEndingWith(
            "It may have been carried out: check before you repeat it. Afterwards, a new task "
                + change.type()
                + " of "
                + resource
                + " did not appear within 120 s, so the outcome is in doubt. "
                + doubt.shownBy()
                + " shows the present state.");
    assertThat(doubt.mayHaveBeenCarriedOut()).isTrue();
    assertThat(account.slept()).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(130));
    assertThat(sent(change)).isEqualTo(1);
    assertThat(account.sandbox().account().tasks().keys()).isEmpty();
  }

  @Test
  void change_readableAnswer_needsNoLook() {
    account.ovh().vps().reboot("vps-demo");

    assertThat(account.sandbox().journal().calls())
        .extracting(call -> call.method() + " " + call.path())
        .endsWith("POST /vps/vps-demo/reboot");
  }

  @Test
  void change_taskAppearsWhileTheClientLooks_isThatTask() {
    account.sandbox().faults().next(Fault.html(504).on("POST", "/vps/vps-demo/reboot"));
    account.whileSleeping(() -> {});
    account.whileSleeping(() -> account.ovh().vps().reboot("vps-demo"));

    assertThat(account.ovh().vps().reboot("vps-demo").type()).isEqualTo("rebootVm");
  }

  @Test
  void change_earlierTaskOfTheSameType_isNotTakenForTheNewTask() {
    account.ovh().tasks().await(account.ovh().vps().reboot("vps-demo"));
    account.sandbox().faults().next(Fault.html(504).on("POST", "/vps/vps-demo/reboot"));

    assertThatThrownBy(() -> account.ovh().vps().reboot("vps-demo"))
        .isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void rescue_answerLost_followsTheStartedTask() {
    account
        .sandbox()
        .faults()
        .next(AccountSandbox.pageAfterTheChange(504).on("PUT", "/vps/vps-demo"));

    NetbootChange change = account.ovh().vps().rescueMode().enter("vps-demo").orElseThrow();
    Task task = account.ovh().vps().rescueMode().await(change, WaitOptions.standard(), seen -> {});

    assertThat(task.type()).isEqualTo("setNetboot");
    assertThat(account.ovh().vps().get("vps-demo").state().value()).isEqualTo("rescued");
    assertThat(account.sandbox().account().tasks().keys()).containsExactly(task.id());
  }

  @Test
  void rescue_everyLookFailsAfterTheChange_saysThatOvhcloudHasAcceptedIt() {
    NetbootChange change = account.ovh().vps().rescueMode().enter("vps-demo").orElseThrow();
    account
        .sandbox()
        .faults()
        .next(Fault.status(403, "Client::Forbidden", "No").on("GET", "/vps/vps-demo/tasks"));

    assertThatThrownBy(() -> account.ovh().vps().rescueMode().task(change))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith(
            "OVHcloud has accepted the change, but the search for a new task setNetboot of vps-demo"
                + " failed (GET /vps/vps-demo/tasks answered 403")
        .hasMessageEndingWith(
            ", so the outcome is in doubt. GET /vps/vps-demo/tasks shows the present state.");
  }

  @Test
  void snapshotRemoval_answerLost_isTheStartedTask() {
    Ovh ovh = account.ovh();
    ovh.tasks().await(ovh.vps().snapshots().create("vps-demo"));
    account
        .sandbox()
        .faults()
        .next(AccountSandbox.pageAfterTheChange(504).on("DELETE", "/vps/vps-demo/snapshot"));

    Task task = ovh.vps().snapshots().remove("vps-demo");

    assertThat(task.type()).isEqualTo("deleteSnapshot");
    assertThat(account.sandbox().account().tasks().keys()).hasSize(2).contains(task.id());
  }

  @Test
  void bootSet_answerLost_isSetIfTheServerShowsIt() {
    account
        .sandbox()
        .faults()
        .next(
            AccountSandbox.pageAfterTheChange(504).on("PUT", "/dedicated/server/ns1.example.net"));
    Ovh ovh = account.ovh();

    ovh.servers().boots().set(ovh.servers().boots().planRescue(SERVER, rescue()));

    assertThat(ovh.servers().status(SERVER).boot()).asString().contains("rescue");
  }

  @Test
  void rescue_rebootInDoubt_saysThatTheBootIsSet() {
    Ovh ovh = account.ovh();
    account
        .sandbox()
        .faults()
        .next(Fault.html(502).on("POST", "/dedicated/server/ns1.example.net/reboot"));

    assertThatThrownBy(() -> ovh.servers().boots().rescue(SERVER, rescue()))
        .isInstanceOf(NotRebootedException.class)
        .hasMessageContaining(", and it is unknown whether it was rebooted: POST ")
        .hasMessageEndingWith(
            "a new task hardReboot of ns1.example.net did not appear within 120 s, so the outcome is"
                + " in doubt. GET /dedicated/server/ns1.example.net/task shows the present state. The"
                + " setting takes effect at the next reboot.");
  }

  private static Rescue rescue() {
    return Rescue.ofSshKey("laptop");
  }
}
