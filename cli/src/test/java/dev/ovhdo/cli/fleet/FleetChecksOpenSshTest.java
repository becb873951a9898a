package dev.ovhdo.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks of a fleet on machines with an SSH server, judged by the real OpenSSH client. */
@Timeout(120)
class FleetChecksOpenSshTest {
  @TempDir private Path home;
  private Sandbox sandbox;

  @BeforeEach
  void openSandbox() throws IOException {
    ExternalProgram.require("ssh");
    sandbox = Sandbox.builder().home(home).speed(20).start();
    if (sandbox.sshPort() == 0) {
      sandbox.close();
      Assumptions.abort("this machine has no 127.0.10.1");
    }
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
    Path ssh = Files.createDirectory(home.resolve(".ssh"));
    for (String ending : new String[] {"", ".pub"}) {
      String name = "id_ed25519_laptop" + ending;
      Files.copy(sandbox.folder().resolve(name), ssh.resolve(name));
    }
  }

  @AfterEach
  void closeSandbox() {
    sandbox.close();
  }

  private Outcome run(String operations) throws IOException {
    Files.writeString(
        home.resolve("web.yaml"),
        "name: web\ntargets: [vps-demo, vps-web]\noperations:\n" + operations);
    return new ProgramRunner(home)
        .run(
            "fleet",
            "run",
            home.resolve("web.yaml").toString(),
            "--yes",
            "--quiet",
            "--interval",
            "50ms");
  }

  private String reasons() {
    return new ProgramRunner(home).run("fleet", "report", "web", "-o", "json").out();
  }

  @Test
  @CommandCase(command = "fleet hostkeys", kind = Kind.HAPPY)
  void run_rebuildThenChecks_logsInToTheNewSystem() throws IOException {
    Outcome outcome =
        run(
            """
              - vps rebuild: {image: debian 12, key: laptop}
              - check ssh: {interval: 100ms}
              - check command: {command: 'whoami', interval: 100ms}
            """);

    assertThat(outcome.exitCode()).as(outcome.err() + reasons()).isZero();
    Path knownHosts = home.resolve(".ssh/known_hosts");
    assertThat(Files.readAllLines(knownHosts)).hasSize(6);

    Files.delete(knownHosts);
    Outcome renewed = new ProgramRunner(home).run("fleet", "hostkeys", "web");
    assertThat(renewed.exitCode()).as(renewed.err()).isZero();
    assertThat(renewed.out().lines().skip(1))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("vps-demo  ").contains("127.0.10.1"),
            line -> assertThat(line).startsWith("vps-web   ").contains("127.0.10.2"));
    assertThat(Files.readAllLines(knownHosts)).hasSize(6);
  }

  @Test
  void run_commandThatFails_isTheReasonOfTheMachine() throws IOException {
    Outcome outcome =
        run(
            """
              - vps rebuild: {image: debian 12, key: laptop}
              - check ssh: {interval: 100ms}
              - check command: {command: 'exit 3', interval: 100ms, timeout: 1ms}
              - vps reboot
            """);

    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(7);
    assertThat(reasons())
        .contains(
            "check command: the command has exited with the code 3; the time limit of 0.001 s is"
                + " over");
    assertThat(sandbox.journal().calls("POST", "/vps/vps-demo/reboot")).isEmpty();
  }

  @Test
  void run_noSshServerAtThePort_isTheReasonOfTheMachine() throws IOException {
    Files.writeString(
        home.resolve("port.yaml"),
        """
        name: port
        targets: [vps-demo]
        operations:
          - vps reboot
          - check ssh: {timeout: 1ms}
        """);
    Outcome outcome =
        new ProgramRunner(home)
            .run(
                "fleet",
                "run",
                home.resolve("port.yaml").toString(),
                "--yes",
                "--quiet",
                "--interval",
                "50ms",
                "--ssh-port",
                "9");

    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(7);
    assertThat(new ProgramRunner(home).run("fleet", "report", "port", "-o", "json").out())
        .contains("check ssh: no SSH server answers ([127.0.10.1]:9: ");
  }
}
