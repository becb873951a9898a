package dev.ovhdo.cli.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.task.DrawnScreen;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs both commands in the whole program, over HTTP; the sandbox has no SSH servers here. */
class RebuildSandboxTest {
  private static final String PLAN =
      """
      Plan: erase vps-demo and install Debian 13 on it
        image Debian 13, 45b2f222-ab10-44ed-863f-720942760013
        VPS   vps-demo (shop), running
        IPs   127.0.10.1
        key   ovh-do-key, SHA256:G3FjeYd/5wQQ5hxDP1/4eIpLNWDsmT/H/J9OJ6vjV5I
      """;

  private final SteppingTime time = new SteppingTime();
  private Sandbox sandbox;
  private int closedPort;

  @TempDir private Path home;

  @BeforeEach
  void startSandbox() throws IOException {
    sandbox =
        Sandbox.builder()
            .account(OneVpsAccount.create())
            .clock(time.clock())
            .machines(false)
            .start();
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = socket.getLocalPort();
    }
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  @Test
  @CommandCase(command = "rebuild", kind = Kind.HAPPY)
  void rebuild_withoutTerminal_goesOnAndPrintsPercentages() {
    assertThat(run("rebuild", "vps-demo", "Debian 13"))
        .isEqualTo(new Outcome(0, "0%\n100%\n", PLAN + afterwards()));
  }

  @Test
  @CommandCase(command = "rebuild", kind = Kind.JSON)
  @CommandCase(command = "rebuild-debian", kind = Kind.JSON)
  void rebuild_json_isTheEndedTaskWithImageAndLogin() {
    for (String command : List.of("rebuild vps-demo Debian", "rebuild-debian vps-demo")) {
      Outcome outcome =
          run((command + " -o json --columns task,type,state,image,login").split(" "));

      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.out().replaceFirst("\"port\": [0-9]{4,5}\n", "\"port\": 1\n"))
          .isEqualTo(
              """
              {
                "task": "vps/vps-demo/task/%s",
                "type": "reinstallVm",
                "state": "done",
                "image": {
                  "id": "45b2f222-ab10-44ed-863f-720942760013",
                  "name": "Debian 13"
                },
                "login": {
                  "user": "debian",
                  "address": "127.0.10.1",
                  "port": 1
                }
              }
              """
                  .formatted(
                      sandbox.account().tasks().keys().stream().max(Long::compare).orElseThrow()));
      assertThat(outcome.err())
          .startsWith(PLAN)
          .contains("Z vps-demo reinstallVm: todo, 0%\n", "Z vps-demo reinstallVm: done, 100%\n");
    }
  }

  @Test
  @CommandCase(command = "rebuild", kind = Kind.REFUSED)
  @CommandCase(command = "rebuild-debian", kind = Kind.REFUSED)
  void rebuild_unknownVps_isNotFound() {
    for (String command : List.of("rebuild vps-x Debian", "rebuild-debian vps-x")) {
      assertThat(run(command.split(" ")))
          .isEqualTo(
              new Outcome(
                  3,
                  "",
                  "ovh-do: No VPS is named \"vps-x\". This account has: vps-demo (shop).\n"));
    }
  }

  @Test
  @CommandCase(command = "rebuild", kind = Kind.BAD_INPUT)
  @CommandCase(command = "rebuild-debian", kind = Kind.BAD_INPUT)
  void rebuild_intervalOfNothing_isAUsageError() {
    for (String command : List.of("rebuild vps-demo Debian", "rebuild-debian vps-demo")) {
      assertThat(run((command + " --interval 0s").split(" ")))
          .isEqualTo(
              new Outcome(
                  2,
                  "",
                  "ovh-do: %1$s: --interval: '0s' must be greater than zero; 'ovh-do help %1$s' shows the usage\n"
                      .formatted(command.split(" ")[0])));
    }
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "rebuild-debian", kind = Kind.HAPPY)
  void rebuildDebian_withoutTerminal_goesOnAndPrintsOneLineForEachChange() {
    Outcome outcome = run("rebuild-debian", "vps-demo", "--interval", "500ms");

    assertThat(outcome)
        .isEqualTo(new Outcome(0, "0%\n7%\n25%\n44%\n62%\n81%\n100%\n", PLAN + afterwards()));
    assertThat(rebuilds())
        .singleElement()
        .extracting(RecordedCall::body)
        .isEqualTo(
            "{\"doNotSendPassword\":true,\"imageId\":\"45b2f222-ab10-44ed-863f-720942760013\","
                + "\"publicSshKey\":\""
                + OneVpsAccount.KEY
                + "\"}");
    assertThat(sandbox.account().vps().find("vps-demo").orElseThrow().system().image())
        .isEqualTo(OneVpsAccount.DEBIAN_13);
  }

  @Test
  void rebuildDebian_noInterval_pollsEveryFiveSeconds() {
    assertThat(run("rebuild-debian", "vps-demo").out()).isEqualTo("0%\n100%\n");
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({
    "vps-demo, 45b2f222-ab10-44ed-863f-720942760012, Debian 12",
    "vps-demo, Debian 12, Debian 12",
    "shop, ^U.*24, Ubuntu 24.04",
    "shop, Debian, Debian 13"
  })
  void rebuild_vpsAndImageByNameOrId_areFound(String vps, String image, String installed) {
    assertThat(run("rebuild", vps, image, "laptop").exitCode()).isZero();
    assertThat(sandbox.account().vps().find("vps-demo").orElseThrow().system().image().name())
        .isEqualTo(installed);
  }

  @Test
  void rebuild_dryRun_printsTheRequestAndSendsNothing() {
    Outcome outcome = run("rebuild", "shop", "Debian", "--dry-run");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                POST /vps/vps-demo/rebuild
                {
                  "doNotSendPassword": true,
                  "imageId": "45b2f222-ab10-44ed-863f-720942760013",
                  "publicSshKey": "%s"
                }
                """
                    .formatted(OneVpsAccount.KEY),
                PLAN));
    assertThat(rebuilds()).isEmpty();
  }

  @Test
  void rebuild_noWait_printsTheTaskAndLeavesKnownHostsAlone() {
    Outcome outcome = run("rebuild-debian", "vps-demo", "--no-wait");

    long id = sandbox.account().tasks().keys().get(0);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "/vps/vps-demo/tasks/" + id + "\n",
                PLAN
                    + "ovh-do: task "
                    + id
                    + " (reinstallVm) of vps-demo has started. 'ovh-do wait vps/vps-demo/task/"
                    + id
                    + " --host-keys' waits for its end and renews the host keys\n"));
    assertThat(home.resolve(".ssh")).doesNotExist();
  }

  static Stream<Arguments> nothingSent() {
    return Stream.of(
        Arguments.argumentSet(
            "unknown VPS",
            3,
            "No VPS is named \"vps-dmeo\". This account has: vps-demo (shop). Did you mean"
                + " vps-demo?",
            List.of("rebuild-debian", "vps-dmeo")),
        Arguments.argumentSet(
            "unknown key",
            3,
            "No SSH key is named \"desktop\". This account has: ovh-do-key, laptop.",
            List.of("rebuild-debian", "vps-demo", "desktop")),
        Arguments.argumentSet(
            "no matching image",
            3,
            "No image of vps-demo matches \"Plan 9\". Available images: Debian 12, Debian 13,"
                + " Ubuntu 24.04.",
            List.of("rebuild", "vps-demo", "Plan 9")),
        Arguments.argumentSet(
            "is not a duration",
            2,
            "rebuild-debian: --interval: '5x' is not a duration, such"
                + " as 300ms, 5s, 10m or 1h30m; 'ovh-do help rebuild-debian' shows the usage",
            List.of("rebuild-debian", "vps-demo", "--interval", "5x")),
        Arguments.argumentSet(
            "no port",
            2,
            "--ssh-port must be a port from 1 to 65535, not 65536",
            List.of("rebuild-debian", "vps-demo", "--ssh-port", "65536")));
  }

  @ParameterizedTest
  @MethodSource("nothingSent")
  void rebuild_badInput_failsBeforeAnythingIsSent(
      int code, String message, List<String> arguments) {
    assertThat(new ProgramRunner(home).time(time.source()).run(arguments.toArray(String[]::new)))
        .isEqualTo(new Outcome(code, "", "ovh-do: " + message + "\n"));
    assertThat(rebuilds()).isEmpty();
  }

  @Test
  void rebuild_portInTheConfigurationIsNone_failsBeforeAnythingIsSent() throws IOException {
    Files.writeString(
        home.resolve(".ovh.conf"),
        Files.readString(home.resolve(".ovh.conf")).stripTrailing() + "\nssh_port=ssh\n");

    Outcome outcome = new ProgramRunner(home).time(time.source()).run("rebuild-debian", "vps-demo");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(2, "", "ovh-do: ssh_port must be a port from 1 to 65535, not ssh\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void rebuild_busyVps_isRefused() {
    run("rebuild", "vps-demo", "Ubuntu", "--no-wait");
    long id = sandbox.account().tasks().keys().get(0);

    Outcome outcome = run("rebuild-debian", "vps-demo");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "ovh-do: vps-demo is busy with task "
                + id
                + " (reinstallVm), which is in the state todo at 0%. Wait until it has ended;"
                + " GET /vps/vps-demo/tasks/"
                + id
                + " shows its progress.\n");
    assertThat(rebuilds()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"ERROR, error", "CANCELLED, cancelled"})
  void rebuild_taskFails_saysWhatHappened(TaskStatus end, String word) {
    tasksEndIn(end);

    Outcome outcome = run("rebuild-debian", "vps-demo");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                7,
                "0%\n60%\n",
                PLAN
                    + "ovh-do: "
                    + task()
                    + " ended in the state "
                    + word
                    + ". vps-demo may have no working system: 'ovh-do get-console vps-demo' shows"
                    + " its screen; another rebuild may help\n"));
  }

  @Test
  void rebuild_taskNeverEnds_saysThatItContinues() {
    tasksEndIn(TaskStatus.DOING);

    Outcome outcome = run("rebuild-debian", "vps-demo", "--timeout", "1m");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                8,
                "0%\n60%\n",
                PLAN
                    + "ovh-do: "
                    + task()
                    + " was still doing after 60 s. OVHcloud continues the work."
                    + progressAdvice()));
  }

  @Test
  void rebuild_taskIsBlocked_isShownAsSuch() {
    tasksEndIn(TaskStatus.BLOCKED);

    Outcome outcome = run("rebuild-debian", "vps-demo", "--timeout", "10s");

    assertThat(outcome.exitCode()).isEqualTo(8);
    assertThat(outcome.err())
        .startsWith(PLAN + task() + " is blocked; it may still continue\novh-do: ");
  }

  @Test
  void rebuild_credentialExpiresDuringTheTask_startsNoSecondRebuild() {
    sandbox
        .faults()
        .next(
            Fault.status(403, "INVALID_CREDENTIAL", "This credential is not valid")
                .on("GET", "/vps/vps-demo/tasks/*"));

    Outcome outcome = run("rebuild-debian", "vps-demo");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .contains("This credential is not valid")
        .endsWith("The rebuild continues at OVHcloud." + progressAdvice());
    assertThat(rebuilds()).hasSize(1);
  }

  @Test
  void rebuild_interruptedWhileWaiting_saysThatItContinues() {
    time.interruptAfter(1);
    tasksEndIn(TaskStatus.DOING);

    Outcome outcome = run("rebuild-debian", "vps-demo");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.exitCode()).isEqualTo(130);
    assertThat(outcome.err())
        .isEqualTo(
            PLAN + "ovh-do: interrupted. The rebuild continues at OVHcloud." + progressAdvice());
  }

  @ParameterizedTest
  @CsvSource({"''", "n", "no", "vps-demo"})
  void rebuild_declined_changesNothing(String answer) {
    Outcome outcome = runner().typing(answer + "\n").run(arguments("rebuild-debian", "vps-demo"));

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                1,
                "",
                PLAN
                    + "Erase all data on vps-demo (shop)? [y/N] "
                    + "ovh-do: declined; nothing was changed\n"));
    assertThat(rebuilds()).isEmpty();
  }

  @Test
  void rebuild_confirmedOnATerminal_drawsABarAndPrintsNothing() {
    Outcome outcome =
        runner().typing("y\n").variable("COLUMNS", "40").run(arguments("rebuild", "shop", "13"));

    assertThat(outcome.err()).contains("vps-demo [###########] 100% reinstallVm");
    assertThat(
            new Outcome(outcome.exitCode(), outcome.out(), DrawnScreen.after(outcome.err()) + "\n"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                PLAN
                    // A real terminal shows the typed answer with its line end.
                    + "vps-demo reinstallVm: done in 5s\n"
                    + afterwards()));
  }

  @Test
  void rebuild_outputIsAFileAndErrorATerminal_hasBothBarAndLines() {
    Outcome outcome =
        runner()
            .interactive(new InteractiveStreams(false, false, true))
            .run(arguments("rebuild-debian", "vps-demo"));

    assertThat(outcome.out()).isEqualTo("0%\n100%\n");
    assertThat(outcome.err()).contains("vps-demo [##########");
  }

  @Test
  void rebuild_yes_asksNothing() {
    Outcome outcome =
        runner()
            .interactive(new InteractiveStreams(true, false, false))
            .run(arguments("rebuild-debian", "vps-demo", "--yes"));

    assertThat(outcome).isEqualTo(new Outcome(0, "0%\n100%\n", PLAN + afterwards()));
  }

  @Test
  void rebuild_knownHostsCannotBeRead_failsBeforeAnythingIsSent() throws IOException {
    Path knownHosts = Files.createDirectories(home.resolve(".ssh/known_hosts"));

    Outcome outcome = run("rebuild-debian", "vps-demo");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(PLAN + "ovh-do: could not read " + knownHosts + ": Is a directory\n");
    assertThat(rebuilds()).isEmpty();
  }

  @Test
  void rebuild_noSshServer_removesTheOldKeys() throws IOException {
    Path knownHosts = Files.createDirectory(home.resolve(".ssh")).resolve("known_hosts");
    Files.writeString(
        knownHosts, "[127.0.10.1]:%s,a %s\n".formatted(closedPort, OneVpsAccount.KEY));

    assertThat(run("rebuild-debian", "vps-demo").exitCode()).isZero();

    assertThat(knownHosts).hasContent("a " + OneVpsAccount.KEY + "\n");
    assertThat(home.resolve(".ssh/known_hosts.old")).exists();
  }

  private Outcome run(String... arguments) {
    return runner().run(arguments(arguments));
  }

  private ProgramRunner runner() {
    return new ProgramRunner(home).time(time.source());
  }

  private String[] arguments(String... arguments) {
    return Stream.concat(
            Stream.of(arguments),
            Stream.of("--ssh-port", Integer.toString(closedPort), "--ssh-timeout", "0s"))
        .toArray(String[]::new);
  }

  private String afterwards() {
    return """
    Waiting for the new host keys of [127.0.10.1]:%1$s
    ovh-do: warning: no SSH server answers at [127.0.10.1]:%1$s after 0s (Connection refused); \
    known_hosts no longer contains a key for it
    Done: vps-demo (shop) has Debian 13. Log in with: ssh -p %1$s debian@127.0.10.1
    """
        .formatted(closedPort);
  }

  private void tasksEndIn(TaskStatus end) {
    sandbox.account().vps().update("vps-demo", vps -> vps.withTaskEnd(end));
  }

  private String task() {
    return "task " + sandbox.account().tasks().keys().get(0) + " (reinstallVm) of vps-demo";
  }

  private String progressAdvice() {
    return " 'ovh-do wait vps/vps-demo/task/"
        + sandbox.account().tasks().keys().get(0)
        + " --host-keys' waits for its end and renews the host keys\n";
  }

  private List<RecordedCall> rebuilds() {
    return sandbox.journal().calls().stream().filter(call -> !call.method().equals("GET")).toList();
  }
}
