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

/** The whole way, judged by the real OpenSSH client. */
class ServerReinstallOpenSshTest {
  @TempDir private Path home;

  private ExternalProgram sshKeygen;
  private Sandbox sandbox;

  @BeforeEach
  void startSandbox() throws IOException, InterruptedException {
    sshKeygen = ExternalProgram.require("ssh-keygen");
    sandbox = Sandbox.builder().home(home).speed(20).start();
    Assumptions.assumeTrue(sandbox.sshPort() != 0, "this machine has no 127.0.20.1");
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
    for (String name : new String[] {"mine", "other"}) {
      sshKeygen.run("-q", "-N", "", "-t", "ed25519", "-C", name, "-f", home.resolve(name));
    }
  }

  @AfterEach
  void stopSandbox() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void reinstall_twice_letsInTheKeyOfEachAndKnowsTheNewHostKeysOnly()
      throws IOException, InterruptedException {
    Outcome first = reinstall("debian12_64", "mine");
    Path old = Files.copy(home.resolve(".ssh/known_hosts"), home.resolve("known_hosts.first"));

    assertThat(first.err())
        .endsWith("Log in with: ssh -p " + sandbox.sshPort() + " debian@127.0.20.1\n");
    assertThat(login("mine", "debian", "hostname").output()).isEqualTo("web1.example.com\n");
    assertThat(login("mine", "debian", "cat /etc/os-release").output())
        .isEqualTo("PRETTY_NAME=\"Debian 12\"\n");
    assertThat(login("other", "debian", "true").errors()).contains("Permission denied (publickey");

    reinstall("ubuntu", "other");

    assertThat(login("other", "ubuntu", "hostname").output()).isEqualTo("web1.example.com\n");
    assertThat(login("mine", "ubuntu", "true").errors()).contains("Permission denied (publickey");
    assertThat(connect("other", "ubuntu", old, "true").errors())
        .contains("Host key verification failed");
  }

  private Outcome reinstall(String system, String key) {
    Outcome outcome =
        new ProgramRunner(home)
            .run(
                "server",
                "reinstall",
                "storage",
                "--os",
                system,
                "--key",
                home.resolve(key) + ".pub",
                "--hostname",
                "web1.example.com",
                "--interval",
                "5ms",
                "--yes");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome;
  }

  private ExternalProgram.Outcome login(String key, String user, String command)
      throws InterruptedException {
    return connect(key, user, home.resolve(".ssh/known_hosts"), command);
  }

  private ExternalProgram.Outcome connect(String key, String user, Path knownHosts, String command)
      throws InterruptedException {
    return OpenSshClient.at(sandbox.sshPort())
        .run(knownHosts, home.resolve(key), user + "@127.0.20.1", command);
  }
}
