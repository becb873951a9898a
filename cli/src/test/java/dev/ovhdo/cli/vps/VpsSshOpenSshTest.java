package dev.ovhdo.cli.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in, into rescue and out of it, judged by the real OpenSSH client. */
class VpsSshOpenSshTest {
  @TempDir private Path home;

  @Test
  void ssh_inTheSandboxOfThisProcess_logsInAndExitsAsTheCommandDoes() throws InterruptedException {
    ExternalProgram.require("ssh");
    String word = UUID.randomUUID().toString();

    Outcome outcome =
        new ProgramRunner(home)
            .run("--sandbox", "--quiet", "vps", "ssh", "demo", "-F", "none", "echo " + word);
    Assumptions.assumeFalse(
        outcome.err().contains("no such loopback address"), "this machine has no 127.0.10.1");

    assertThat(outcome.out()).as(outcome.err()).isEqualTo(word + "\n");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void rescueInAndOut_realSsh_findsEachTimeTheHostKeysThatItKnows()
      throws IOException, InterruptedException {
    ExternalProgram.require("ssh");
    try (Sandbox sandbox = opened()) {
      assertThat(sandbox.sshPort()).isPositive();
      changed("vps", "rescue", "vps-demo");
      // OVHcloud accepts no key here; the refusal comes after the check of the host key.
      Path log = home.resolve("ssh.log");
      assertThat(login("-E", log.toString(), "whoami").exitCode()).isEqualTo(255);
      assertThat(log).content().contains("root@127.0.10.1: Permission denied (publickey)");

      changed("vps", "unrescue", "vps-demo");
      assertThat(login("whoami; exit 7")).isEqualTo(new Outcome(7, "debian\n", ""));

      changed("vps", "rebuild", "vps-demo", "ubuntu 24.04", "--key", "laptop");
      assertThat(login("whoami")).isEqualTo(new Outcome(0, "ubuntu\n", ""));
    }
  }

  @Test
  void rebuild_severalVpses_renewsTheHostKeysOfEach() throws IOException, InterruptedException {
    ExternalProgram.require("ssh");
    try (Sandbox sandbox = opened()) {
      assertThat(sandbox.sshPort()).isPositive();
      Outcome outcome =
          changed(
              "vps", "rebuild", "vps-demo", "vps-web", "--image", "debian 12", "--key", "laptop");

      assertThat(knownHosts()).hasSize(6).doesNotHaveDuplicates();
      assertThat(login("whoami")).isEqualTo(new Outcome(0, "debian\n", ""));
      assertThat(outcome.err())
          .contains("debian@127.0.10.1\n", "debian@127.0.10.2\n")
          .contains("Host keys of [127.0.10.1]", "Host keys of [127.0.10.2]");
    }
  }

  @Test
  void snapshotRestore_realSsh_findsTheHostKeysOfThen() throws IOException, InterruptedException {
    ExternalProgram.require("ssh");
    try (Sandbox sandbox = opened()) {
      changed("vps", "rebuild", "vps-demo", "debian 12", "--key", "laptop");
      List<String> then = knownHosts();
      changed("vps", "snapshot", "create", "vps-demo");
      changed("vps", "rebuild", "vps-demo", "debian 12", "--key", "laptop");
      assertThat(knownHosts()).doesNotContainAnyElementsOf(then);

      changed("vps", "snapshot", "restore", "vps-demo");
      assertThat(knownHosts()).containsExactlyElementsOf(then);
      assertThat(login("whoami")).isEqualTo(new Outcome(0, "debian\n", ""));

      Outcome again = changed("vps", "snapshot", "restore", "vps-demo");
      assertThat(knownHosts()).containsExactlyElementsOf(then);
      assertThat(again.err())
          .contains("Done: vps-demo (demo) is restored to its snapshot of ")
          .doesNotContain("still shows its old host key")
          .endsWith("Log in with: ssh -p " + sandbox.sshPort() + " debian@127.0.10.1\n");
    }
  }

  @Test
  void snapshotRestore_switchedOff_waitsForNoSshServer() throws IOException, InterruptedException {
    ExternalProgram.require("ssh");
    try (Sandbox sandbox = opened()) {
      changed("vps", "snapshot", "create", "vps-demo");
      changed("vps", "stop", "vps-demo");

      assertThat(changed("vps", "snapshot", "restore", "vps-demo").err())
          .endsWith(
              "ovh-do: vps-demo is switched off; known_hosts was not changed, although the host keys may differ\n");
      assertThat(sandbox.account().vps().find("vps-demo").orElseThrow().state())
          .isEqualTo(VpsState.STOPPED);
      assertThat(home.resolve(".ssh/known_hosts")).doesNotExist();
    }
  }

  /** The keys alone: the name before each is hashed, and so another one each time. */
  private List<String> knownHosts() throws IOException {
    return Files.readAllLines(home.resolve(".ssh/known_hosts")).stream()
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .toList();
  }

  /** A sandbox whose machines let this home in. */
  private Sandbox opened() throws IOException {
    Sandbox sandbox = Sandbox.builder().home(home).speed(20).start();
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
    return sandbox;
  }

  private Outcome changed(String... command) {
    String[] options = {"--yes", "--interval", "100ms"};
    Outcome outcome =
        new ProgramRunner(home)
            .run(Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome;
  }

  /** The host key must be known: the question for an unknown one has no answer here. */
  private Outcome login(String... command) {
    String[] options = {
      "vps",
      "ssh",
      "vps-demo",
      "-F",
      "none",
      "-o",
      "StrictHostKeyChecking=yes",
      "-o",
      "UserKnownHostsFile=" + home.resolve(".ssh/known_hosts"),
      "-o",
      "BatchMode=yes"
    };
    return new ProgramRunner(home)
        .run(Stream.concat(Stream.of(options), Stream.of(command)).toArray(String[]::new));
  }
}
