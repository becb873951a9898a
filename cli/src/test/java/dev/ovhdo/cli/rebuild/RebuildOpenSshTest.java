package dev.ovhdo.cli.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.ssh.OpenSshClient;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, judged by the real OpenSSH client: what it lets in is what people get. */
class RebuildOpenSshTest {
  @TempDir private Path home;

  private ExternalProgram sshKeygen;
  private Account account;
  private Sandbox sandbox;

  @BeforeEach
  void startSandbox() throws IOException, InterruptedException {
    sshKeygen = ExternalProgram.require("ssh-keygen");
    account = OneVpsAccount.create();
    account.sshKeys().put(new SshKey("ovh-do-key", generated("mine")));
    account.sshKeys().put(new SshKey("colleague", generated("colleague")));
    sandbox = Sandbox.builder().account(account).speed(20).start();
    Assumptions.assumeTrue(sandbox.sshPort() != 0, "this machine has no 127.0.10.1");
    Files.copy(sandbox.configuration(), home.resolve(".ovh.conf"));
  }

  @AfterEach
  void stopSandbox() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void rebuild_twice_letsInWhoMayAndKnowsTheNewHostKeysOnly()
      throws IOException, InterruptedException {
    String other = "[127.0.10.9]:" + sandbox.sshPort() + " " + OneVpsAccount.KEY + "\n";
    Files.createDirectory(home.resolve(".ssh"));
    Files.writeString(knownHosts(), other);

    rebuild("rebuild", "vps-demo", "Debian 12", "colleague");
    List<String> before = hostKeys();

    assertThat(before).hasSize(3);
    assertThat(echoed("colleague")).isTrue();
    assertThat(echoed("mine")).isFalse();

    account.sshKeys().remove("colleague");
    Outcome second = rebuild("rebuild-debian", "shop");

    assertThat(echoed("mine")).isTrue();
    assertThat(echoed("colleague")).as("a key that is gone from the account opens").isFalse();
    assertThat(hostKeys()).hasSize(3).doesNotContainAnyElementsOf(before);
    assertThat(knownHosts()).content().startsWith(other).hasLineCount(4);
    assertThat(second.err()).contains(fingerprints());
  }

  @Test
  void rebuild_addressWithoutAnswer_isReportedIfKnownHostsHasIt() throws IOException {
    Vps vps = account.vps().find("vps-demo").orElseThrow();
    account.vps().put(vps.withIps(List.of(VpsIp.of("127.0.10.1"), VpsIp.of("2001:db8::a:1"))));
    assertThat(rebuild("rebuild-debian", "vps-demo").err())
        .contains("2001:db8::a:1")
        .doesNotContain("warning");

    String ipv6 = "[2001:db8::a:1]:" + sandbox.sshPort();
    Files.writeString(
        knownHosts(), ipv6 + " " + OneVpsAccount.KEY + "\n", StandardOpenOption.APPEND);

    assertThat(rebuild("rebuild-debian", "vps-demo").err())
        .contains("warning: no SSH server answers at " + ipv6 + " (")
        .contains("; known_hosts no longer contains a key for it\n");
    assertThat(knownHosts()).content().doesNotContain(ipv6);
  }

  @Test
  void ssh_withTheOldKnownHosts_refusesTheNewSystem() throws IOException, InterruptedException {
    rebuild("rebuild-debian", "vps-demo");
    Path old = Files.copy(knownHosts(), home.resolve("known_hosts.before"));

    rebuild("rebuild-debian", "vps-demo");

    ExternalProgram.Outcome refused = connect("mine", old, "true");
    assertThat(refused.exit()).isEqualTo(255);
    assertThat(refused.errors()).contains("Host key verification failed");
  }

  private Outcome rebuild(String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--interval", "100ms"))
            .toArray(String[]::new);
    Outcome outcome = new ProgramRunner(home).run(all);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("0%\n").endsWith("100%\n");
    return outcome;
  }

  private boolean echoed(String key) throws InterruptedException {
    String word = UUID.randomUUID().toString();
    ExternalProgram.Outcome outcome = connect(key, knownHosts(), "echo " + word);
    if (outcome.exit() != 0) {
      assertThat(outcome.errors()).contains("Permission denied (publickey");
      return false;
    }
    assertThat(outcome.output()).isEqualTo(word + "\n");
    return true;
  }

  private ExternalProgram.Outcome connect(String key, Path knownHosts, String command)
      throws InterruptedException {
    return OpenSshClient.at(sandbox.sshPort())
        .run(knownHosts, home.resolve(key), "debian@127.0.10.1", command);
  }

  /** Returns the keys that ssh-keygen finds for the VPS. */
  private List<String> hostKeys() throws InterruptedException {
    return find()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .toList();
  }

  private List<String> fingerprints() throws InterruptedException {
    return sshKeygen
        .run("-l", "-F", name(), "-f", knownHosts())
        .output()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst(".*(SHA256:\\S+).*", "$1"))
        .toList();
  }

  private String find() throws InterruptedException {
    return sshKeygen.run("-F", name(), "-f", knownHosts()).output();
  }

  private String name() {
    return "[127.0.10.1]:" + sandbox.sshPort();
  }

  private Path knownHosts() {
    return home.resolve(".ssh/known_hosts");
  }

  private String generated(String name) throws IOException, InterruptedException {
    sshKeygen.run("-q", "-N", "", "-t", "ed25519", "-C", name, "-f", home.resolve(name));
    return Files.readString(home.resolve(name + ".pub")).strip();
  }
}
