package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.ssh.OpenSshClient;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Into rescue and out of it, judged by the real OpenSSH client, which checks host keys strictly.
 */
class RescueOpenSshTest {
  @TempDir private Path home;

  private Sandbox sandbox;

  @BeforeEach
  void startSandbox() throws IOException, InterruptedException {
    Path empty = Files.createDirectory(home.resolve("empty"));
    sandbox = Sandbox.builder().home(empty).speed(20).start();
    Assumptions.assumeTrue(sandbox.sshPort() != 0, "this machine has no 127.0.20.1");
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
  }

  @AfterEach
  void stopSandbox() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void rescue_andUnrescue_letInRootAndThenTheUserOfBefore()
      throws IOException, InterruptedException {
    run("rescue", "--key", "ovh-do-key");

    assertThat(login("root", "ovh-do-key", "hostname").output())
        .isEqualTo("rescue12-customer-eu\n");
    assertThat(login("root", "laptop", "hostname").errors())
        .contains("Permission denied (publickey");
    Path knownInRescue =
        Files.copy(home.resolve(".ssh/known_hosts"), home.resolve("known_hosts.rescue"));

    run("unrescue");

    assertThat(login("debian", "laptop", "hostname").output()).isEqualTo("ns3001.example.net\n");
    assertThat(login("root", "ovh-do-key", "hostname").errors())
        .contains("Permission denied (publickey");
    ExternalProgram.Outcome refused = connect("debian", "laptop", knownInRescue, "hostname");
    assertThat(refused.exit()).isEqualTo(255);
    assertThat(refused.errors()).contains("Host key verification failed");
  }

  @Test
  void serverSsh_inRescueAndAfterIt_logsInAndExitsAsTheCommandDoes()
      throws IOException, InterruptedException {
    ExternalProgram.require("ssh");
    for (String ending : new String[] {"", ".pub"}) {
      String name = "id_ed25519_laptop" + ending;
      Files.copy(
          sandbox.folder().resolve(name),
          Files.createDirectories(home.resolve(".ssh")).resolve(name));
    }

    run("rescue", "--key", "laptop");
    assertThat(ssh("whoami; exit 7")).isEqualTo(new Outcome(7, "root\n", ""));

    run("unrescue");
    assertThat(ssh("whoami")).isEqualTo(new Outcome(0, "debian\n", ""));
  }

  private Outcome ssh(String command) {
    return new ProgramRunner(home)
        .run(
            "server",
            "ssh",
            "storage",
            "-F",
            "none",
            "-o",
            "BatchMode=yes",
            "-o",
            "StrictHostKeyChecking=yes",
            "-o",
            "UserKnownHostsFile=" + home.resolve(".ssh/known_hosts"),
            command);
  }

  private void run(String verb, String... more) {
    String[] all = new String[more.length + 6];
    System.arraycopy(
        new String[] {"server", verb, "storage", "--yes", "--interval", "100ms"}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    Outcome outcome = new ProgramRunner(home).run(all);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  private ExternalProgram.Outcome login(String user, String key, String command)
      throws InterruptedException {
    return connect(user, key, home.resolve(".ssh/known_hosts"), command);
  }

  private ExternalProgram.Outcome connect(String user, String key, Path knownHosts, String command)
      throws InterruptedException {
    return OpenSshClient.at(sandbox.sshPort())
        .run(
            knownHosts,
            sandbox.folder().resolve("id_ed25519_" + key),
            user + "@127.0.20.1",
            command);
  }
}
