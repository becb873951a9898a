package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.VpsState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands after which a VPS runs another system; the sandbox has no SSH servers here. */
class VpsBootSandboxTest extends VpsTestCase {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGi2740IieEJlgOXnsoQpVro8IpadxdqqJwHUNsx/ZEj me@here";
  private static final String FACTS =
      """
        IPs   127.0.10.1, 2001:db8::a:1
        state %s
        task  none
      """;

  private Outcome runWithoutSshWait(String... arguments) {
    String[] all = new String[arguments.length + 4];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--ssh-timeout";
    all[arguments.length + 1] = "1s";
    all[arguments.length + 2] = "--ssh-port";
    all[arguments.length + 3] = "1";
    return run(all);
  }

  private void inRescue() {
    assertThat(runWithoutSshWait("vps", "rescue", "vps-demo", "--yes", "--quiet").exitCode())
        .isZero();
    assertThat(vps("vps-demo").state()).isEqualTo(VpsState.RESCUED);
  }

  @Test
  @CommandCase(command = "vps rescue", kind = Kind.HAPPY)
  void rescue_running_bootsTheRescueSystemAndSaysHowToLogIn() {
    Outcome outcome = runWithoutSshWait("vps", "rescue", "demo", "--yes");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "Plan: reboot vps-demo (demo) into the rescue system\n"
                + FACTS.formatted("running")
                + "2026-11-01T12:00:00Z vps-demo setNetboot: todo, 0%\n"
                + "2026-11-01T12:00:05Z vps-demo setNetboot: done, 100%\n"
                + "Waiting for the new host keys of [127.0.10.1]:1\n")
        .endsWith(
            "Done: vps-demo (demo) has booted its rescue system. Log in with: ssh -p 1"
                + " root@127.0.10.1\n"
                + "ovh-do: OVHcloud mails the password of root to the technical contact of the VPS; 'ovh-do"
                + " vps unrescue demo' boots the disk again\n");
    assertThat(vps("vps-demo").state()).isEqualTo(VpsState.RESCUED);
    assertThat(sandbox.journal().calls("PUT", "/vps/vps-demo"))
        .extracting(RecordedCall::body)
        .containsExactly("{\"netbootMode\":\"rescue\"}");
  }

  /** OpenSSH ignores HOME, and would not find the keys there. */
  @Test
  void rescue_homeIsNotThatOfThePasswordDatabase_loginNamesTheHostKeys() throws IOException {
    Path file = Files.createDirectories(home.resolve(".ssh")).resolve("known_hosts");
    Files.writeString(file, "");

    Outcome outcome =
        program()
            .variable("HOME", home.toString())
            .run("vps", "rescue", "demo", "--yes", "--ssh-timeout", "1s", "--ssh-port", "1");

    assertThat(outcome.err())
        .contains(" Log in with: ssh -p 1 -o UserKnownHostsFile=" + file + " root@127.0.10.1\n");
  }

  @Test
  @CommandCase(command = "vps unrescue", kind = Kind.HAPPY)
  void unrescue_inRescue_bootsTheDiskForTheUserOfItsImage() {
    inRescue();

    Outcome outcome = runWithoutSshWait("vps", "unrescue", "demo", "--yes");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "Plan: reboot vps-demo (demo) from its own disk\n"
                + FACTS.formatted("rescued")
                + "2026-11-01T12:00:06Z vps-demo setNetboot: todo, 0%\n"
                + "2026-11-01T12:00:11Z vps-demo setNetboot: done, 100%\n"
                + "Waiting for the new host keys of [127.0.10.1]:1\n")
        .endsWith(
            "Done: vps-demo (demo) has booted its own disk. Log in with: ssh -p 1"
                + " debian@127.0.10.1\n");
    assertThat(vps("vps-demo").state()).isEqualTo(VpsState.RUNNING);
  }

  @Test
  void rescueAndUnrescue_alreadySo_changeNothing() {
    assertThat(run("vps", "unrescue", "demo"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: vps-demo (demo) already boots its own disk (state: running);"
                    + " nothing was changed\n"));
    inRescue();
    assertThat(run("vps", "rescue", "demo"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                "ovh-do: vps-demo (demo) already boots the rescue system (state: rescued);"
                    + " nothing was changed\n"));
    assertThat(changes()).hasSize(1);
  }

  @Test
  void rescue_noWait_printsTheTaskThatTheApiDidNotName() {
    Outcome outcome = run("vps", "rescue", "demo", "--yes", "--no-wait", "--quiet");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                task   vps/vps-demo/task/%s
                type   setNetboot
                state  todo
                """
                    .formatted(lastTask()),
                ""));
    assertThat(home.resolve(".ssh")).doesNotExist();
  }

  /** A page of a load balancer for each call, as soon as the account has a task. */
  private Fault pageOnceATaskExists(String path) {
    return new Fault(
        real ->
            sandbox.account().tasks().keys().isEmpty()
                ? real.get()
                : HttpResponse.html(403, "<html>Forbidden</html>"),
        "GET",
        path,
        100);
  }

  @Test
  void rescue_vpsIsUnreadableAfterTheTask_saysWhichCommandContinues() {
    sandbox.faults().next(pageOnceATaskExists("/vps/vps-demo"));

    Outcome outcome = runWithoutSshWait("vps", "rescue", "demo", "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: The boot mode of vps-demo is rescue, and the reboot is ordered (task "
                + lastTask()
                + " (setNetboot) of vps-demo has finished), but it is unknown whether the VPS has"
                + " booted: GET /vps/vps-demo answered 403")
        .endsWith(
            " 'ovh-do api GET /vps/vps-demo' shows the present state. 'ovh-do wait vps/vps-demo/task/%s --host-keys' waits for its end and renews the host keys\n"
                .formatted(lastTask()));
  }

  @Test
  void rescue_tasksAreUnreadableAfterTheRequest_saysWhichCommandsContinue() {
    sandbox.faults().next(pageOnceATaskExists("/vps/vps-demo/tasks"));

    Outcome outcome = runWithoutSshWait("vps", "rescue", "demo", "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: OVHcloud has accepted the change, but the search for a new task setNetboot of"
                + " vps-demo failed (GET /vps/vps-demo/tasks answered 403")
        .endsWith(
            " 'ovh-do api GET /vps/vps-demo/tasks' shows the present state. 'ovh-do vps tasks vps-demo' lists"
                + " the task, and 'ovh-do wait vps/vps-demo/task/ID --host-keys' waits for its end"
                + " and renews the host keys\n");
  }

  @Test
  void rescueAndRebuild_withoutTerminal_areRefused() {
    assertThat(run("vps", "rescue", "demo").exitCode()).isEqualTo(5);
    assertThat(run("vps", "rebuild", "demo", "debian").exitCode()).isEqualTo(5);
    assertThat(changes()).isEmpty();
  }

  @Test
  void rescue_taskFails_exitsWithSeven() {
    change("vps-demo", vps -> vps.withTaskEnd(TaskStatus.ERROR));

    Outcome outcome = runWithoutSshWait("vps", "rescue", "demo", "--yes", "--quiet");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                7,
                "",
                "ovh-do: task "
                    + lastTask()
                    + " (setNetboot) of vps-demo ended in the state error\n"));
    assertThat(vps("vps-demo").state()).isEqualTo(VpsState.RUNNING);
  }

  @Test
  @CommandCase(command = "vps rescue", kind = Kind.REFUSED)
  @CommandCase(command = "vps unrescue", kind = Kind.REFUSED)
  @CommandCase(command = "vps rebuild", kind = Kind.REFUSED)
  void anyOfThem_refusedByTheApi_exitsWithFive() {
    inRescue();
    Fault busy = Fault.status(409, "Client::Conflict", "A task is already running");
    sandbox.faults().next(busy.on("PUT", "/vps/vps-demo"));
    sandbox.faults().next(busy.on("PUT", "/vps/vps-web"));
    sandbox.faults().next(busy.on("POST", "/vps/vps-demo/rebuild"));

    assertThat(runWithoutSshWait("vps", "unrescue", "demo", "--yes").exitCode()).isEqualTo(5);
    assertThat(runWithoutSshWait("vps", "rescue", "vps-web", "--yes").exitCode()).isEqualTo(5);
    assertThat(runWithoutSshWait("vps", "rebuild", "demo", "debian", "--yes").exitCode())
        .isEqualTo(5);
    assertRefusedByTheApi(409, "PUT", "/vps/vps-demo");
    assertRefusedByTheApi(409, "PUT", "/vps/vps-web");
    assertRefusedByTheApi(409, "POST", "/vps/vps-demo/rebuild");
  }

  @Test
  @CommandCase(command = "vps rescue", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps unrescue", kind = Kind.BAD_INPUT)
  @CommandCase(command = "vps rebuild", kind = Kind.BAD_INPUT)
  void anyOfThem_noPort_isWrongUsage() {
    for (List<String> words :
        List.of(List.of("rescue"), List.of("unrescue"), List.of("rebuild", "debian"))) {
      String[] command =
          words.size() == 1
              ? new String[] {"vps", words.get(0), "demo", "--yes", "--ssh-port", "0"}
              : new String[] {"vps", "rebuild", "demo", "debian", "--yes", "--ssh-port", "0"};
      assertThat(run(command))
          .isEqualTo(
              new Outcome(2, "", "ovh-do: --ssh-port must be a port from 1 to 65535, not 0\n"));
    }
    assertThat(changes()).isEmpty();
  }

  @Test
  @CommandCase(command = "vps rescue", kind = Kind.JSON)
  @CommandCase(command = "vps unrescue", kind = Kind.JSON)
  @CommandCase(command = "vps rebuild", kind = Kind.JSON)
  void anyOfThem_json_printTheEndedTask() {
    assertThat(jsonOfChange("vps", "rescue", "demo").path("type").asString())
        .isEqualTo("setNetboot");
    assertThat(jsonOfChange("vps", "unrescue", "demo").path("state").asString()).isEqualTo("done");
    assertThat(jsonOfChange("vps", "rebuild", "demo", "debian").path("percent").asInt())
        .isEqualTo(100);
  }

  @Test
  @CommandCase(command = "vps rebuild", kind = Kind.HAPPY)
  void rebuild_keyFromFile_isSentInFullAndNothingIsOnStandardOutput() throws IOException {
    Files.writeString(home.resolve("mine.pub"), KEY + "\n");

    Outcome outcome =
        runWithoutSshWait(
            "vps", "rebuild", "demo", "debian", "--yes", "--key", home.resolve("mine.pub") + "");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            """
            Plan: erase vps-demo and install Debian 13 on it
              image Debian 13, 45b2f222-ab10-44ed-863f-720942760005
              VPS   vps-demo (demo), running
              IPs   127.0.10.1, 2001:db8::a:1
              key   me@here, SHA256:G3FjeYd/5wQQ5hxDP1/4eIpLNWDsmT/H/J9OJ6vjV5I
            2026-11-01T12:00:00Z vps-demo reinstallVm: todo, 0%
            2026-11-01T12:00:05Z vps-demo reinstallVm: done, 100%
            Waiting for the new host keys of [127.0.10.1]:1
            """)
        .endsWith("Done: vps-demo (demo) has Debian 13. Log in with: ssh -p 1 debian@127.0.10.1\n");
    assertThat(vps("vps-demo").system().authorizedKeys()).containsExactly(KEY);
  }

  @Test
  void rebuild_passwordRtmOrNoKey_saySoInTheBody() {
    assertThat(run("vps", "rebuild", "demo", "ubuntu 24.04", "--no-key", "--dry-run").out())
        .isEqualTo(
            """
            POST /vps/vps-demo/rebuild
            {
              "imageId": "45b2f222-ab10-44ed-863f-720942760007"
            }
            """);
    assertThat(run("vps", "rebuild", "demo", "debian", "--key", "laptop", "--dry-run").out())
        .contains("\"doNotSendPassword\": true")
        .doesNotContain("installRTM");
    assertThat(
            run(
                    "vps",
                    "rebuild",
                    "demo",
                    "debian",
                    "--key",
                    "laptop",
                    "--password",
                    "--rtm",
                    "--dry-run")
                .out())
        .contains("\"publicSshKey\": \"ssh-ed25519 ", "\"installRTM\": true")
        .doesNotContain("doNotSendPassword");
    assertThat(run("vps", "rebuild", "demo", "debian", "--key", "laptop", "--no-key"))
        .isEqualTo(new Outcome(2, "", "ovh-do: either --key or --no-key, not both\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void rebuild_anotherNameTyped_changesNothing() {
    Outcome outcome = program().typing("y\n").run("vps", "rebuild", "demo", "debian");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .endsWith("Type vps-demo to continue: ovh-do: declined; nothing was changed\n");
    assertThat(changes()).isEmpty();
  }

  @Test
  void rebuild_noSuchImage_namesTheRequestedImage() {
    Outcome outcome = run("vps", "rebuild", "demo", "plan 9", "--yes");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("ovh-do: No image of vps-demo matches \"plan 9\".");
  }

  private JsonNode jsonOfChange(String... arguments) {
    String[] all = new String[arguments.length + 3];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--yes";
    all[arguments.length + 1] = "-o";
    all[arguments.length + 2] = "json";
    Outcome outcome = runWithoutSshWait(all);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }
}
