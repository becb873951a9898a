package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.client.time.Sleeper;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.BootType;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Into rescue and out of it, with machines that answer over SSH. */
class RescueSandboxTest {
  private static final String STORAGE = "ns3001.example.net";
  private static final String SERVER = "/dedicated/server/ns3001.example.net";
  private static final String FACTS =
      """
        IPs    127.0.20.1/32, 2001:db8:20:1::/64
        state  ok, poweron
      """;
  private static final String PROGRESS =
      """
      TIME ns3001.example.net hardReboot: todo
      TIME ns3001.example.net hardReboot: done
      """;

  private SteppingTime time = new SteppingTime();
  private Sandbox sandbox;

  @TempDir private Path home;

  @BeforeEach
  void startSandbox() throws IOException {
    sandbox = Sandbox.builder().home(home).clock(() -> time.clock().instant()).start();
    Assumptions.assumeTrue(sandbox.sshPort() != 0, "this machine has no 127.0.20.1");
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  /** Runs the program; of what differs from run to run only the kind is left. */
  private Outcome run(String... arguments) {
    return plain(new ProgramRunner(home).time(time.source()).run(arguments));
  }

  private Outcome plain(Outcome outcome) {
    return new Outcome(outcome.exitCode(), plain(outcome.out()), plain(outcome.err()));
  }

  private String plain(String text) {
    return text.replaceAll("SHA256:[A-Za-z0-9+/]{43}", "SHA256:…")
        .replace(home.toString(), "HOME")
        .replace(String.valueOf(sandbox.sshPort()), "PORT")
        .replaceAll("task 5\\d{9}", "task ID")
        .replaceAll("2026-11-01T[0-9:]+Z ", "TIME ");
  }

  private Server server() {
    return sandbox.account().servers().find(STORAGE).orElseThrow();
  }

  private void change(UnaryOperator<Server> change) {
    sandbox.account().servers().update(STORAGE, change);
  }

  private List<String> changes() {
    return sandbox.journal().calls().stream()
        .filter(call -> !call.method().equals("GET"))
        .map(call -> call.method() + " " + call.path())
        .toList();
  }

  private String laptop() {
    return sandbox.account().sshKeys().find("laptop").orElseThrow().key();
  }

  private String remembered() throws IOException {
    return Files.readString(home.resolve(".local/state/ovh-do/rescue.json"));
  }

  private static String hostKeys() {
    return """
    Waiting for the new host keys of [127.0.20.1]:PORT
    Host keys of [127.0.20.1]:PORT, now in HOME/.ssh/known_hosts:
      256 SHA256:… (ED25519)
      256 SHA256:… (ECDSA)
      3072 SHA256:… (RSA)
    """;
  }

  private static String inRescue() {
    return hostKeys()
        + """
        Done: ns3001.example.net (storage) is in rescue. Log in with: ssh -p PORT root@127.0.20.1
        ovh-do: 'ovh-do server unrescue ns3001.example.net' boots its own system again
        """;
  }

  @Test
  void rescue_ofAServerThatGoesDownAfterItsTask_waitsForTheRescueSystem() {
    change(
        server ->
            server.withQuirks(
                server.quirks().withLateReboot(Duration.ofSeconds(5), Duration.ofSeconds(4))));

    // The server changes without a call of the API, too.
    Sleeper sleeper =
        pause -> {
          time.source().sleeper().sleep(pause);
          sandbox.account();
        };
    TimeSource source = new TimeSource(time.source().wall(), time.source().nanoTime(), sleeper);

    Outcome outcome =
        plain(
            new ProgramRunner(home)
                .time(source)
                .run("server", "rescue", "storage", "--key", "laptop", "--yes"));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).endsWith(inRescue());
    assertThat(server().running()).as(outcome.err() + time.pauses()).isEqualTo(Boot.RESCUE);
  }

  @Test
  @CommandCase(command = "server rescue", kind = Kind.HAPPY)
  @CommandCase(command = "server unrescue", kind = Kind.HAPPY)
  void rescue_andUnrescue_goInAndOut() throws IOException {
    Outcome in = run("server", "rescue", "storage", "--key", "laptop", "--yes");

    assertThat(in)
        .isEqualTo(
            new Outcome(
                0,
                "",
                "Plan: reboot ns3001.example.net (storage) into its rescue system\n"
                    + FACTS
                    + """
                      boots  disk, 1 (hd)
                      task   none
                      rescue 230242 (rescue12-customer)
                      key    laptop, SHA256:…
                    """
                    + PROGRESS
                    + inRescue()));
    assertThat(server().running()).isEqualTo(Boot.RESCUE);
    assertThat(changes()).containsExactly("PUT " + SERVER, "POST " + SERVER + "/reboot");
    assertThat(sandbox.journal().calls("PUT", SERVER).get(0).body())
        .isEqualTo("{\"bootId\":230242,\"rescueSshKey\":\"" + laptop() + "\"}");
    assertThat(remembered()).contains("\"previousBoot\":1").contains("\"leaving\":false");

    Outcome out = run("server", "unrescue", "storage", "--yes");

    assertThat(out)
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: reboot ns3001.example.net (storage) out of rescue
                  IPs   127.0.20.1/32, 2001:db8:20:1::/64
                  state ok, poweron
                  boots rescue, 230242 (rescue12-customer)
                  task  none
                  then  1 (hd)
                  key   the key of the rescue system is removed
                """
                    + PROGRESS
                    + hostKeys()
                    + "Done: ns3001.example.net (storage) has booted 1 (hd). Log in with: ssh -p"
                    + " PORT debian@127.0.20.1\n"));
    assertThat(server().running()).isEqualTo(Boot.DISK);
    assertThat(server().settings().rescueSshKey()).isNull();
    assertThat(remembered()).isEqualTo("{}");
  }

  @Test
  void rescue_alreadyInRescue_changesNothingAndRenewsTheHostKeys() throws IOException {
    run("server", "rescue", "storage", "--key", "laptop", "--yes");
    Files.delete(home.resolve(".ssh/known_hosts"));

    Outcome again = run("server", "rescue", "storage", "--key", "laptop", "--yes");

    assertThat(again)
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: ns3001.example.net (storage) is already in rescue; nothing was changed\n"
                    + inRescue()));
    assertThat(changes()).hasSize(2);
    assertThat(home.resolve(".ssh/known_hosts")).content().hasLineCount(3);
  }

  @Test
  void rescue_noWaitAndThenWait_renewsTheHostKeysToo() {
    run("server", "rescue", "storage", "--key", "laptop", "--yes", "--no-wait");
    long task = sandbox.account().tasks().keys().get(0);

    Outcome outcome = run("wait", "server/storage/task/" + task, "--host-keys");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("Host keys of [127.0.20.1]:PORT, now in HOME/.ssh/known_hosts:\n")
        .endsWith(
            "Done: ns3001.example.net has completed task ID (hardReboot). Log in with: ssh -p PORT root@127.0.20.1\n");
    assertThat(home.resolve(".ssh/known_hosts")).content().hasLineCount(3);
  }

  @Test
  void rescue_interruptedWhileItReboots_goesOnWithThatReboot() {
    time = time.interruptAfter(time.pauses().size());
    Outcome first = run("server", "rescue", "storage", "--key", "laptop", "--yes", "--quiet");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(first.exitCode()).isEqualTo(130);
    assertThat(first.err())
        .isEqualTo(
            "ovh-do: interrupted. The task continues at OVHcloud. 'ovh-do wait server/ns3001.example.net/task/%s --host-keys' waits for its end and renews the host keys\n"
                .formatted(sandbox.account().tasks().keys().get(0)));

    time.interruptAfter(Integer.MAX_VALUE);
    Outcome second = run("server", "rescue", "storage", "--key", "laptop", "--yes");

    assertThat(second)
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: ns3001.example.net (storage) is already rebooting for this: continuing"
                    + " with task ID (hardReboot) of ns3001.example.net\n"
                    + PROGRESS
                    + inRescue()));
    assertThat(changes()).hasSize(2);
  }

  @Test
  @CommandCase(command = "server rescue", kind = Kind.REFUSED)
  void rescue_setAndNotRebooted_saysSoAndIsFinishedByTheSameCommand() throws IOException {
    sandbox
        .faults()
        .next(
            Fault.status(
                    409, "Client::Conflict::DisturbAlreadyExists", "An intervention is planned")
                .on("POST", SERVER + "/reboot"));

    Outcome refused = run("server", "rescue", "storage", "--key", "laptop", "--yes", "--quiet");

    assertThat(refused.exitCode()).isEqualTo(5);
    assertThat(refused.err())
        .startsWith(
            "ovh-do: ns3001.example.net is set to boot 230242 (rescue12-customer), and was not"
                + " rebooted: POST "
                + SERVER
                + "/reboot answered 409 Client::Conflict::DisturbAlreadyExists: An intervention is"
                + " planned")
        .endsWith(". The setting takes effect at the next reboot.\n");
    assertThat(remembered()).contains("\"previousBoot\":1,\"task\":0");

    Outcome again = run("server", "rescue", "storage", "--key", "laptop", "--yes");
    assertThat(again.exitCode()).isZero();
    assertThat(again.err())
        .contains("  rescue 230242 (rescue12-customer), already set\n")
        .endsWith(inRescue());
    assertThat(changes())
        .containsExactly(
            "PUT " + SERVER, "POST " + SERVER + "/reboot", "POST " + SERVER + "/reboot");
    assertThat(remembered()).contains("\"previousBoot\":1");
  }

  @Test
  void rescue_rebootThatFails_endsWithSevenAndCanBeTriedAgain() {
    change(each -> each.withTaskEnd(TaskStatus.OVH_ERROR));

    Outcome failed = run("server", "rescue", "storage", "--key", "laptop", "--yes");

    assertThat(failed.exitCode()).isEqualTo(7);
    assertThat(failed.err())
        .contains(
            "ovh-do: ns3001.example.net (storage) is set to boot 230242 (rescue12-customer); run"
                + " the same command again to continue\n"
                + "ovh-do: task ID (hardReboot) of ns3001.example.net");
    assertThat(server().running()).isEqualTo(Boot.DISK);

    change(each -> each.withTaskEnd(TaskStatus.DONE));
    assertThat(run("server", "rescue", "storage", "--key", "laptop", "--yes").exitCode()).isZero();
    assertThat(server().running()).isEqualTo(Boot.RESCUE);
    assertThat(changes()).hasSize(3);
  }

  @Test
  void rescue_passwordAndMail_areSentWithoutAKey() {
    Outcome outcome =
        run("server", "rescue", "storage", "--dry-run", "--password", "--mail", "ops@example.com");
    assertThat(outcome.out())
        .contains("\"rescueSshKey\": null")
        .contains("\"rescueMail\": \"ops@example.com\"");
    assertThat(outcome.err()).contains("  key    none; OVHcloud mails a password\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "server rescue", kind = Kind.BAD_INPUT)
  void rescue_badInput_sendsNothing() {
    assertThat(run("server", "rescue", "storage", "--mail", "operator"))
        .isEqualTo(
            new Outcome(
                2, "", "ovh-do: \"operator\" is not an email address such as me@example.com\n"));
    assertThat(run("server", "rescue", "storage", "--key", "./none.pub").err())
        .isEqualTo("ovh-do: \"./none.pub\" is neither a file nor a public key\n");
    assertThat(run("server", "rescue", "storage", "--key", "laptop", "--password").exitCode())
        .isEqualTo(2);
    assertThat(sandbox.journal().calls()).isEmpty();
    assertThat(run("server", "rescue", "storage", "--key", "desktop"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No SSH key is named \"desktop\". This account has: laptop,"
                    + " ovh-do-key.\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "server rescue", kind = Kind.JSON)
  @CommandCase(command = "server unrescue", kind = Kind.JSON)
  void rescue_json_isTheRebootThatEnded() {
    for (String verb : List.of("rescue", "unrescue")) {
      Outcome outcome = run("server", verb, "storage", "--yes", "-o", "json", "--quiet");

      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(JsonMapper.shared().readTree(outcome.out()).path("state").asString())
          .isEqualTo("done");
    }
  }

  @Test
  @CommandCase(command = "server unrescue", kind = Kind.REFUSED)
  void unrescue_notRebooted_keepsTheState() throws IOException {
    run("server", "rescue", "storage", "--key", "laptop", "--yes");
    sandbox.faults().next(Fault.status(500).on("POST", SERVER + "/reboot"));

    Outcome refused = run("server", "unrescue", "storage", "--yes", "--quiet");

    assertThat(refused.exitCode()).isEqualTo(6);
    assertThat(refused.err())
        .startsWith(
            "ovh-do: ns3001.example.net is set to boot 1 (hd), and it is unknown whether it was"
                + " rebooted: ");
    assertThat(sandbox.journal().calls("POST", SERVER + "/reboot"))
        .extracting(RecordedCall::status)
        .containsExactly(200, 500);
    Outcome again = run("server", "unrescue", "storage", "--yes");
    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).contains("  then  1 (hd), already set\n");
    assertThat(server().running()).isEqualTo(Boot.DISK);
    assertThat(remembered()).isEqualTo("{}");
  }

  @Test
  @CommandCase(command = "server unrescue", kind = Kind.BAD_INPUT)
  void unrescue_badPort_sendsNothing() {
    assertThat(run("server", "unrescue", "storage", "--ssh-port", "70000"))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: --ssh-port must be a port from 1 to 65535, not 70000\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void unrescue_notInRescue_changesNothing() {
    assertThat(run("server", "unrescue", "storage"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: ns3001.example.net (storage) is already set to boot 1 (hd); nothing was"
                    + " changed. If the rescue system is still running, 'ovh-do server reboot"
                    + " ns3001.example.net' ends it\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void unrescue_onAnotherComputer_bootsTheDisk() {
    Outcome outcome = run("server", "unrescue", "build", "--yes");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .endsWith(
            "Done: ns3002.example.net (build) has booted 1 (hd). Log in with: ssh -p PORT"
                + " ubuntu@127.0.20.2\n");
  }

  @Test
  void unrescue_afterAnotherBoot_putsThatOneBack() throws IOException {
    Boot own = new Boot(777, BootType.NETWORK, "ipxe-own", "Own script");
    change(each -> each.withBoots(List.of(own, Boot.DISK, Boot.RESCUE)));
    change(each -> each.withSettings(each.settings().withBootId(777L)));
    run("server", "rescue", "storage", "--key", "laptop", "--yes");
    assertThat(remembered()).contains("\"previousBoot\":777");

    Outcome outcome =
        run("server", "unrescue", "storage", "--yes", "--ssh-timeout", "1s", "--quiet");

    assertThat(outcome.exitCode()).isZero();
    assertThat(server().running()).isEqualTo(own);

    change(each -> each.withSettings(each.settings().withBootId(777L)));
    run("server", "rescue", "storage", "--key", "laptop", "--yes");
    change(each -> each.withBoots(List.of(Boot.DISK, Boot.RESCUE)));
    run("server", "unrescue", "storage", "--yes", "--quiet");
    assertThat(server().running()).as("that one is gone").isEqualTo(Boot.DISK);
  }

  @Test
  void rescue_fromPowerOff_isPutBackToTheDisk() {
    run("server", "rescue", "ns3003.example.net", "--key", "laptop", "--yes", "--quiet");
    run("server", "unrescue", "ns3003.example.net", "--yes", "--quiet");

    assertThat(sandbox.account().servers().find("ns3003.example.net").orElseThrow().running())
        .isEqualTo(Boot.DISK);
  }

  @Test
  void rescue_damagedStateFile_isIgnored() throws IOException {
    Path file = home.resolve(".local/state/ovh-do/rescue.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "[{");

    assertThat(run("server", "rescue", "storage", "--key", "laptop", "--yes").exitCode()).isZero();
    assertThat(remembered()).contains("\"previousBoot\":1");
  }

  @Test
  void rescue_busyWithSomethingElse_isRefusedBeforeTheQuestion() {
    change(each -> each.withTaskEnd(TaskStatus.DOING));
    run("server", "reboot", "storage", "--yes", "--no-wait");

    Outcome outcome = run("server", "rescue", "storage", "--key", "laptop");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .startsWith("ovh-do: ns3001.example.net is busy with task ID (hardReboot)");
    assertThat(changes()).hasSize(1);
  }
}
