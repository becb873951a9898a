package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerInstallStatusSandboxTest {
  @TempDir private Path home;
  private InstallSandbox installSandbox;

  @BeforeEach
  void start() {
    installSandbox = new InstallSandbox(home);
  }

  @AfterEach
  void stop() {
    installSandbox.close();
  }

  private void begin() throws InterruptedException {
    installSandbox.reinstall("--os", "debian", "--no-wait", "--quiet");
    installSandbox.time.source().sleeper().sleep(Duration.ofSeconds(3));
  }

  @CommandCase(command = "server install-status", kind = Kind.HAPPY)
  @Test
  void status_underWay_listsTheSteps() throws InterruptedException {
    begin();

    Outcome outcome = installSandbox.run("server", "install-status", "storage", "-o", "tsv");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                step\tname\tstate\terror
                1\tPreparing installation\tdone\t
                2\tRebooting server on the installation system\tdone\t
                3\tChecking hardware\tdone\t
                4\tCleaning disks\tdone\t
                5\tSetting up partitions\tdone\t
                6\tFormatting partitions\tdoing\t
                7\tCopying operating system\ttodo\t
                8\tSetting up bootloader\ttodo\t
                9\tSetting up network\ttodo\t
                10\tSetting up access\ttodo\t
                11\tRebooting on the new system\ttodo\t
                12\tChecking services\ttodo\t
                """,
                "ovh-do: elapsed: 3 s\n"));
  }

  @CommandCase(command = "server install-status", kind = Kind.JSON)
  @Test
  void status_json_hasEachStep() throws InterruptedException {
    begin();

    Outcome outcome = installSandbox.run("server", "install-status", "storage", "-o", "json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\"name\": \"Formatting partitions\"", "\"step\": 6");
  }

  @Test
  void status_watch_goesOnUntilItIsOver() throws InterruptedException {
    begin();

    Outcome outcome =
        installSandbox.run("server", "install-status", "storage", "--watch", "--interval", "1s");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                2026-11-01T12:00:03Z ns3001.example.net [ 1/12] Preparing installation … done
                2026-11-01T12:00:03Z ns3001.example.net [ 2/12] Rebooting server on the installation system … done
                2026-11-01T12:00:03Z ns3001.example.net [ 3/12] Checking hardware … done
                2026-11-01T12:00:03Z ns3001.example.net [ 4/12] Cleaning disks … done
                2026-11-01T12:00:03Z ns3001.example.net [ 5/12] Setting up partitions … done
                2026-11-01T12:00:03Z ns3001.example.net [ 6/12] Formatting partitions … doing
                2026-11-01T12:00:04Z ns3001.example.net [ 7/12] Copying operating system … done
                2026-11-01T12:00:04Z ns3001.example.net [ 8/12] Setting up bootloader … doing
                2026-11-01T12:00:05Z ns3001.example.net [ 9/12] Setting up network … done
                2026-11-01T12:00:05Z ns3001.example.net [10/12] Setting up access … doing
                ovh-do: watched: 3 s
                """));
  }

  @Test
  void status_watchWithoutEnd_isStillRunning() throws InterruptedException {
    installSandbox.change(server -> server.withTaskEnd(TaskStatus.DOING));
    begin();

    Outcome outcome =
        installSandbox.run("server", "install-status", "storage", "--watch", "--timeout", "20s");

    assertThat(outcome.exitCode()).isEqualTo(8);
    assertThat(outcome.err())
        .endsWith("ovh-do: ns3001.example.net was still being installed after 20 s\n");
  }

  @Test
  void status_stepFailed_isAFailure() throws InterruptedException {
    installSandbox.change(server -> server.withTaskEnd(TaskStatus.OVH_ERROR));
    begin();
    begin();

    Outcome outcome = installSandbox.run("server", "install-status", "storage");

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.out()).contains("The disks did not answer in time");
    assertThat(outcome.err()).endsWith("ovh-do: the step \"Setting up bootloader\" failed\n");
  }

  @CommandCase(command = "server install-status", kind = Kind.REFUSED)
  @Test
  void status_nothingInstalled_isNotFound() {
    assertThat(installSandbox.run("server", "install-status", "storage"))
        .isEqualTo(
            new Outcome(3, "", "ovh-do: no installation is running on ns3001.example.net\n"));
    assertThat(
            installSandbox
                .sandbox
                .journal()
                .calls("GET", "/dedicated/server/ns3001.example.net/install/status"))
        .singleElement()
        .matches(call -> call.status() == 404);
  }

  @CommandCase(command = "server install-status", kind = Kind.BAD_INPUT)
  @Test
  void status_interval_mustBeATime() {
    assertThat(installSandbox.run("server", "install-status", "storage", "--interval", "0s"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: server install-status: --interval: '0s' must be"
                    + " greater than zero; 'ovh-do help server install-status' shows the usage\n"));
    assertThat(installSandbox.sandbox.journal().calls()).isEmpty();
  }
}
