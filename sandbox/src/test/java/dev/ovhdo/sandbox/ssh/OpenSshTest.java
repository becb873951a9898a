package dev.ovhdo.sandbox.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.testing.ExternalProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Logs in to the machines of the demonstration account with OpenSSH's client and the keys that the
 * sandbox wrote.
 */
class OpenSshTest {

  private static final String HOST = "127.0.10.1";

  record Outcome(int status, String output, String errors) {}

  @TempDir Path folder;

  private Account account;
  private SshMachines machines;

  @BeforeAll
  static void requireOpenSsh() {
    List.of("ssh", "ssh-keyscan", "ssh-keygen").forEach(ExternalProgram::require);
    assumeThat(LoopbackPorts.exists(HOST)).as("this computer has the address " + HOST).isTrue();
  }

  @BeforeEach
  void start() {
    account = DemoAccount.create(folder, folder.resolve("empty-home"));
    machines = SshMachines.start(account, 0);
  }

  @AfterEach
  void stop() {
    machines.close();
  }

  private Outcome ssh(String key, String user, List<String> options, String... command)
      throws Exception {
    return ssh(key, user, options, "", command);
  }

  private Outcome ssh(String key, String user, List<String> options, String input, String[] command)
      throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                "ssh",
                "-F",
                "/dev/null",
                "-i",
                folder.resolve("id_ed25519_" + key).toString(),
                "-p",
                Integer.toString(machines.port())));
    for (String option :
        List.of(
            "IdentitiesOnly=yes",
            "IdentityAgent=none",
            "BatchMode=yes",
            "LogLevel=ERROR",
            "GlobalKnownHostsFile=/dev/null",
            "StrictHostKeyChecking=yes",
            "UserKnownHostsFile=" + folder.resolve("known_hosts"))) {
      words.addAll(List.of("-o", option));
    }
    words.addAll(options);
    words.add(user + "@" + HOST);
    words.addAll(List.of(command));
    return run(words, input);
  }

  private Outcome run(List<String> words, String input) throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).as(words.toString()).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private void trustCurrentHostKeys() throws Exception {
    String port = Integer.toString(machines.port());
    Outcome scan =
        run(List.of("ssh-keyscan", "-T", "60", "-t", "ed25519,ecdsa,rsa", "-p", port, HOST), "");
    assertThat(scan.output().lines()).hasSize(3);
    Files.writeString(folder.resolve("known_hosts"), scan.output());
  }

  @Test
  void ssh_keyThatTheSandboxWrote_runsTheCommandAndKeepsItsStatus() throws Exception {
    trustCurrentHostKeys();

    assertThat(ssh("laptop", "debian", List.of(), "echo", "hello,", "world"))
        .isEqualTo(new Outcome(0, "hello, world\n", ""));
    assertThat(ssh("laptop", "debian", List.of(), "foo"))
        .isEqualTo(new Outcome(127, "", "sh: 1: foo: not found\n"));
    assertThat(ssh("laptop", "debian", List.of("-tt"), "echo a; exit 9"))
        .isEqualTo(new Outcome(9, "a\r\n", ""));
  }

  @Test
  void ssh_hostKeysOfEachType_holdUnderStrictChecking() throws Exception {
    trustCurrentHostKeys();

    for (String type :
        List.of("ssh-ed25519", "ecdsa-sha2-nistp256", "rsa-sha2-256", "rsa-sha2-512")) {
      List<String> options = List.of("-o", "HostKeyAlgorithms=" + type);
      assertThat(ssh("laptop", "debian", options, "hostname"))
          .as(type)
          .isEqualTo(new Outcome(0, "vps-demo\n", ""));
    }
  }

  @Test
  void ssh_afterReinstallation_refusesOldHostKeysAndOldKey() throws Exception {
    trustCurrentHostKeys();
    Vps vps = account.vps().find("vps-demo").orElseThrow();
    SshKey chosen = account.sshKeys().find("ovh-do-key").orElseThrow();
    machines.machine("vps-demo").powerOff();
    machines
        .machine("vps-demo")
        .reinstall(InstalledSystem.of(vps.images().get(10), List.of(chosen.key())));
    machines.machine("vps-demo").powerOn();

    Outcome distrusted = ssh("ovh-do-key", "almalinux", List.of(), "hostname");
    assertThat(distrusted.status()).isEqualTo(255);
    assertThat(distrusted.errors()).contains("Host key verification failed");

    trustCurrentHostKeys();
    assertThat(ssh("ovh-do-key", "almalinux", List.of(), "cat", "/etc/os-release"))
        .isEqualTo(new Outcome(0, "PRETTY_NAME=\"AlmaLinux 9\"\n", ""));
    assertThat(ssh("laptop", "almalinux", List.of(), "hostname").errors())
        .contains("Permission denied (publickey)");
    assertThat(ssh("ovh-do-key", "debian", List.of(), "hostname").errors())
        .contains("Permission denied (publickey)");
  }

  @Test
  void ssh_commandsOnStandardInput_areRunOneByOne() throws Exception {
    trustCurrentHostKeys();
    String input = "hostname\necho 'été'\nexit 4\n";
    assertThat(ssh("laptop", "debian", List.of("-T"), input, new String[0]))
        .isEqualTo(new Outcome(4, "vps-demo\nété\n", ""));
  }

  @Test
  void sshKeygen_keyThatTheSandboxWrote_givesItsPublicHalf() throws Exception {
    Path file = folder.resolve("id_ed25519_laptop");

    Outcome ended = run(List.of("ssh-keygen", "-y", "-f", file.toString()), "");

    assertThat(ended.output()).isEqualTo(Files.readString(folder.resolve("id_ed25519_laptop.pub")));
  }

  @Test
  void forwardingAndFileTransfer_areRefused() throws Exception {
    trustCurrentHostKeys();

    Outcome forwarded =
        ssh("laptop", "debian", List.of("-o", "ExitOnForwardFailure=yes", "-W", "127.0.0.1:9"));
    Outcome subsystem = ssh("laptop", "debian", List.of("-s"), "sftp");

    assertThat(forwarded.status()).isEqualTo(255);
    assertThat(subsystem.status()).isNotZero();
  }
}
