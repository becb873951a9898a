package dev.ovhdo.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WaitForTaskSandboxTest {
  private final SteppingTime time = new SteppingTime();
  private Sandbox sandbox;

  @TempDir private Path home;

  @BeforeEach
  void startSandbox() throws IOException {
    sandbox = Sandbox.builder().clock(time.clock()).machines(false).home(home).start();
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
  }

  @AfterEach
  void stopSandbox() {
    sandbox.close();
  }

  @CommandCase(command = "wait", kind = Kind.HAPPY)
  @ParameterizedTest
  @ValueSource(strings = {"vps/vps-demo/task/%s", "vps/demo/task/%s", "/vps/vps-demo/tasks/%s"})
  void wait_taskOfAnotherRun_isFollowedToItsEnd(String reference) {
    long id = startedTask();

    Outcome outcome = run("wait", reference.formatted(id), "--interval", "1s");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                "2026-11-01T12:00:00Z vps-demo reinstallVm: todo, 0%\n"
                    + "2026-11-01T12:00:01Z vps-demo reinstallVm: doing, 25%\n"
                    + "2026-11-01T12:00:02Z vps-demo reinstallVm: doing, 62%\n"
                    + "2026-11-01T12:00:03Z vps-demo reinstallVm: done, 100%\n"
                    + "ovh-do: task "
                    + id
                    + " (reinstallVm) of vps-demo has finished successfully\n"));
  }

  @Test
  void wait_taskThatHasEnded_returnsAtOnce() {
    long id = startedTask();
    run("wait", "vps/vps-demo/task/" + id);
    int pauses = time.pauses().size();

    assertThat(run("wait", "vps/vps-demo/task/" + id, "--quiet")).isEqualTo(new Outcome(0, "", ""));
    assertThat(time.pauses()).hasSize(pauses);
  }

  @CommandCase(command = "wait", kind = Kind.JSON)
  @Test
  void wait_json_isTheEndedTask() {
    long id = startedTask();

    Outcome outcome = run("wait", "vps/vps-demo/task/" + id, "-o", "json", "--quiet");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("\"task\": \"vps/vps-demo/task/" + id + "\"", "\"state\": \"done\"");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void wait_taskThatFails_isPrintedTooWhereAFormIsAskedFor() {
    tasksEndIn(TaskStatus.ERROR);
    long id = startedTask();

    Outcome outcome = run("wait", "vps/vps-demo/task/" + id, "-o", "json", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.out()).contains("\"state\": \"error\"", "\"percent\": 60");
    assertThat(outcome.err())
        .startsWith(
            "{\"error\":{\"message\":\"task "
                + id
                + " (reinstallVm) of vps-demo ended in the state error\",\"code\":7,");
  }

  @Test
  void wait_taskWithoutEnd_saysHowToGoOn() {
    tasksEndIn(TaskStatus.DOING);
    long id = startedTask();

    Outcome outcome = run("wait", "vps/vps-demo/task/" + id, "--timeout", "1m");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                8,
                "",
                "2026-11-01T12:00:00Z vps-demo reinstallVm: todo, 0%\n"
                    + "2026-11-01T12:00:05Z vps-demo reinstallVm: doing, 60%\n"
                    + "ovh-do: task "
                    + id
                    + " (reinstallVm) of vps-demo was still doing after 60 s. OVHcloud continues the work. 'ovh-do wait vps/vps-demo/task/"
                    + id
                    + "' waits for its end\n"));
  }

  @Test
  void wait_interrupted_saysHowToGoOn() {
    tasksEndIn(TaskStatus.DOING);
    long id = startedTask();
    time.interruptAfter(1);

    Outcome outcome = run("wait", "vps/vps-demo/task/" + id);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                130,
                "",
                "2026-11-01T12:00:00Z vps-demo reinstallVm: todo, 0%\n"
                    + "2026-11-01T12:00:05Z vps-demo reinstallVm: doing, 60%\n"
                    + "ovh-do: interrupted. The task continues at OVHcloud. 'ovh-do wait"
                    + " vps/vps-demo/task/"
                    + id
                    + "' waits for its end\n"));
  }

  @CommandCase(command = "wait", kind = Kind.REFUSED)
  @Test
  void wait_unknownTask_looksForItAndGivesUp() {
    Outcome outcome = run("wait", "vps/vps-demo/task/7", "--timeout", "30s", "--interval", "10s");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: OVHcloud does not return vps/vps-demo/task/7 yet; polling for up to 30s\n"
                + "ovh-do: GET /vps/vps-demo/tasks/7 answered 404 Client::NotFound: The requested"
                + " object (id = 7) does not exist (query ");
    assertThat(time.pauses())
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10));
    assertThat(sandbox.journal().calls("GET", "/vps/vps-demo/tasks/7"))
        .hasSize(5)
        .allMatch(call -> call.status() == 404);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500})
  void wait_notFiledYet_looksAgain(int status) {
    long id = startedTask();
    sandbox
        .faults()
        .next(Fault.status(status, "Client::NotFound", "no").on("GET", "/vps/vps-demo/tasks/*"));

    Outcome outcome = run("wait", "vps/vps-demo/task/" + id, "--interval", "10s");

    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void wait_mistypedTask_givesUpAfterHalfAMinute() {
    Outcome outcome = run("wait", "vps/vps-demo/task/7");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains(" yet; polling for up to 30s\n");
    assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void wait_severalTasks_areAwaitedTogether() {
    long rebuild = startedTask();
    run("vps", "reboot", "vps-web", "--no-wait", "--yes");
    long reboot = lastTask();

    Outcome outcome =
        run("wait", "vps/vps-web/task/" + reboot, "vps/demo/task/" + rebuild, "--interval", "5s");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .endsWith(
            "ovh-do: task "
                + reboot
                + " (rebootVm) of vps-web has finished successfully\n"
                + "ovh-do: task "
                + rebuild
                + " (reinstallVm) of vps-demo has finished successfully\n");
  }

  @Test
  void wait_severalTasksWithFailures_reportsEach_andExitsWithTheFirst() {
    tasksEndIn(TaskStatus.ERROR);
    long rebuild = startedTask();
    run("vps", "reboot", "vps-web", "--no-wait", "--yes");
    long reboot = lastTask();
    sandbox.account().vps().update("vps-db", vps -> vps.withTaskEnd(TaskStatus.DOING));
    run("vps", "start", "vps-db", "--no-wait", "--yes");
    long endless = lastTask();
    String[] words = {
      "wait",
      "vps/vps-demo/task/" + rebuild,
      "vps/vps-web/task/" + reboot,
      "vps/vps-db/task/" + endless,
      "--timeout",
      "2m",
      "--quiet",
      "-o",
      "json"
    };

    Outcome outcome = run(words);

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.err().lines().map(WaitForTaskSandboxTest::message))
        .containsExactly(
            "task " + rebuild + " (reinstallVm) of vps-demo ended in the state error",
            "task "
                + endless
                + " (startVm) of vps-db was still doing after 120 s. OVHcloud continues the work."
                + " 'ovh-do wait vps/vps-db/task/"
                + endless
                + "' waits for its end");
    assertThat(JsonMapper.shared().readTree(outcome.out()).valueStream())
        .extracting(task -> task.path("state").asString(""))
        .containsExactly("error", "done");
  }

  private static String message(String error) {
    return JsonMapper.shared().readTree(error).path("error").path("message").asString();
  }

  @Test
  void wait_severalTasksInterrupted_saysHowToGoOn() {
    tasksEndIn(TaskStatus.DOING);
    long id = startedTask();
    time.interruptAfter(1);

    Outcome outcome = run("wait", "vps/vps-demo/task/" + id, "vps/vps-web/task/7", "--quiet");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                130,
                "",
                "ovh-do: interrupted. The tasks continue at OVHcloud. 'ovh-do wait"
                    + " vps/vps-demo/task/%s vps/vps-web/task/7' waits for their end\n"
                        .formatted(id)));
  }

  @Test
  void wait_hostKeysOfAnInterruptedRebuild_completesTheRebuild() {
    long id = startedTask();

    Outcome outcome =
        run("wait", "vps/demo/task/" + id, "--host-keys", "--ssh-timeout", "0s", "--quiet");
    Outcome again = run("wait", "vps/demo/task/" + id, "--host-keys", "--ssh-timeout", "0s");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(again.err())
        .contains("Waiting for the new host keys of 127.0.10.1\n")
        .endsWith(
            "Done: vps-demo (demo) has completed task %s (reinstallVm). Log in with: ssh debian@127.0.10.1\n"
                .formatted(id));
  }

  @Test
  void wait_hostKeysOfATaskThatFails_isThatFailure() {
    tasksEndIn(TaskStatus.ERROR);
    long id = startedTask();

    Outcome outcome = run("wait", "vps/vps-demo/task/" + id, "--host-keys", "--quiet");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                7,
                "",
                "ovh-do: task " + id + " (reinstallVm) of vps-demo ended in the state error\n"));
  }

  @Test
  void wait_hostKeysOfAZone_isRefused() {
    assertThat(run("wait", "zone/example.com/task/7", "--host-keys"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: --host-keys needs the task of a VPS or a server, not"
                    + " zone/example.com/task/7\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void wait_unknownVps_isToldAtOnce() {
    Outcome outcome = run("wait", "vps/vps-dmeo/task/7");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: No VPS is named \"vps-dmeo\". This account has: vps-demo (demo), vps-web,"
                    + " vps-db. Did you mean vps-demo?\n"));
    assertThat(time.pauses()).isEmpty();
  }

  @CommandCase(command = "wait", kind = Kind.BAD_INPUT)
  @Test
  void wait_noReference_saysWhatOneLooksLike() {
    assertThat(run("wait", "ip/192.0.2.0/29/task/7"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"ip/192.0.2.0/29/task/7\" is not a task reference. Formats:"
                    + " vps/NAME/task/ID, server/NAME/task/ID, zone/NAME/task/ID, ip/NAME/task/ID;"
                    + " a slash within NAME is written %2F\n"));
    assertThat(run("wait", "vps/vps-demo/task/7", "--interval", "0s"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: wait: --interval: '0s' must be greater than"
                    + " zero; 'ovh-do help wait' shows the usage\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  private long startedTask() {
    assertThat(run("rebuild", "vps-demo", "Debian 12", "--no-wait", "--yes").exitCode()).isZero();
    return sandbox.account().tasks().keys().get(0);
  }

  private long lastTask() {
    List<Long> ids = sandbox.account().tasks().keys();
    return ids.get(ids.size() - 1);
  }

  private void tasksEndIn(TaskStatus end) {
    sandbox.account().vps().update("vps-demo", vps -> vps.withTaskEnd(end));
  }

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).time(time.source()).run(arguments);
  }
}
