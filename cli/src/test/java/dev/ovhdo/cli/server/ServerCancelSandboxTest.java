package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.state.TaskStatus;
import org.junit.jupiter.api.Test;

class ServerCancelSandboxTest extends ServerTestCase {
  /** Begins a reboot, which waits as long as the clock stands still. */
  private long waiting() {
    assertThat(run("server", "reboot", "storage", "--yes", "--no-wait", "--quiet").exitCode())
        .isZero();
    return lastTask();
  }

  private Outcome cancel(long task, String... options) {
    String[] command = new String[4 + options.length];
    command[0] = "server";
    command[1] = "cancel";
    command[2] = "storage";
    command[3] = String.valueOf(task);
    System.arraycopy(options, 0, command, 4, options.length);
    return run(command);
  }

  private static String route(long task) {
    return "/dedicated/server/" + STORAGE + "/task/" + task + "/cancel";
  }

  private String state(long task) {
    return run(
            "server", "task", "storage", String.valueOf(task), "-o", "text", "--columns", "state")
        .out();
  }

  @CommandCase(command = "server cancel", kind = Kind.HAPPY)
  @Test
  void cancel_whatWaits_isCancelledAndTheServerIsFree() {
    long task = waiting();

    assertThat(cancel(task))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: cancel task %1$s of ns3001.example.net
                  type  hardReboot
                  state todo
                ovh-do: task %1$s of ns3001.example.net is cancelled
                """
                    .formatted(String.valueOf(task))));
    assertThat(state(task)).isEqualTo("cancelled\n");
    assertThat(waiting()).isNotEqualTo(task);
  }

  @CommandCase(command = "server cancel", kind = Kind.REFUSED)
  @Test
  void cancel_whatHasBegun_isRefused() {
    change(STORAGE, server -> server.withTaskEnd(TaskStatus.DOING));
    long task = waiting();
    assertThat(
            run("wait", "server/" + STORAGE + "/task/" + task, "--timeout", "5s", "--quiet")
                .exitCode())
        .isEqualTo(8);

    Outcome outcome = cancel(task, "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: POST "
                + route(task)
                + " answered 409 Client::Conflict: Task "
                + task
                + " is in status doing and cannot be cancelled (query ");
    assertRefusedByTheApi(409, "POST", route(task));
    assertThat(state(task)).isEqualTo("doing\n");
  }

  @Test
  void cancel_noSuchTask_isNotFound() {
    assertThat(cancel(7).exitCode()).isEqualTo(3);
    assertThat(changes()).isEmpty();
  }

  @Test
  void cancel_dryRun_printsTheRequest() {
    long task = waiting();

    assertThat(cancel(task, "--dry-run", "--quiet"))
        .isEqualTo(new Outcome(0, "POST " + route(task) + "\n", ""));
    assertThat(state(task)).isEqualTo("todo\n");
  }

  @CommandCase(command = "server cancel", kind = Kind.JSON)
  @Test
  void cancel_json_isTheTaskAsItIsNow() {
    long task = waiting();

    assertThat(cancel(task, "-o", "json").out())
        .contains("\"state\": \"cancelled\"", "\"id\": " + task);
  }

  @CommandCase(command = "server cancel", kind = Kind.BAD_INPUT)
  @Test
  void cancel_noNumber_isWrongUsage() {
    assertThat(run("server", "cancel", "storage", "all").exitCode()).isEqualTo(2);
    assertThat(sandbox.journal().calls()).isEmpty();
  }
}
