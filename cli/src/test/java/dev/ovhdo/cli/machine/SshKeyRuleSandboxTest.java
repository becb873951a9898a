package dev.ovhdo.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxTestCase;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.SshKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which SSH key a machine gets if the user names none. */
class SshKeyRuleSandboxTest extends SandboxTestCase {
  private static final String OWN =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGi2740IieEJlgOXnsoQpVro8IpadxdqqJwHUNsx/ZEj me@laptop";
  private static final String FINGERPRINT = "SHA256:";

  @BeforeEach
  void removeTheSetting() throws IOException {
    Path file = home.resolve(".ovh.conf");
    Files.writeString(file, Files.readString(file).replace("ssh_key=ovh-do-key\n", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vps rebuild vps-demo debian",
        "server reinstall ns3001.example.net --os debian",
        "server rescue ns3001.example.net",
      })
  void command_setting_takesPrecedenceOverTheUsersOwnKey(String command) throws IOException {
    own("id_ed25519.pub", OWN);

    Outcome outcome =
        program().variable("OVH_SSH_KEY", "laptop").run(words(command + " --dry-run"));

    assertThat(keyOf(outcome))
        .startsWith("laptop, SHA256:")
        .endsWith(" (ssh_key of the environment variable OVH_SSH_KEY)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vps rebuild vps-demo debian",
        "server reinstall ns3001.example.net --os debian",
        "server rescue ns3001.example.net",
      })
  void command_ownKey_isInstalled(String command) throws IOException {
    own("id_ed25519.pub", OWN);

    Outcome outcome = run(words(command + " --dry-run"));

    assertThat(keyOf(outcome))
        .startsWith("me@laptop, SHA256:")
        .endsWith(" (your own key, ~/.ssh/id_ed25519.pub)");
    assertThat(outcome.out()).contains(OWN);
  }

  @Test
  void rebuild_fileThatIsNoKey_isNotTheUsersKey() throws IOException {
    own("id_ed25519.pub", "nonsense");
    own("id_ecdsa.pub", OWN);

    assertThat(keyOf(run("vps", "rebuild", "vps-demo", "debian", "--dry-run")))
        .endsWith(" (your own key, ~/.ssh/id_ecdsa.pub)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vps rebuild vps-demo debian", "rebuild vps-demo Debian"})
  void command_onlyKeyOfTheAccount_isInstalled(String command) {
    sandbox.account().sshKeys().remove("ovh-do-key");

    assertThat(keyOf(run(words(command + " --dry-run"))))
        .startsWith("laptop, " + FINGERPRINT)
        .endsWith(" (the only key of the account)");
  }

  @Test
  void rebuild_severalKeys_failsWithTheNamesAndSendsNothing() {
    assertThat(run("vps", "rebuild", "vps-demo", "debian", "--yes"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: there are several SSH keys, and none is selected; select a key with --key"
                    + " NAME|FILE or the setting ssh_key. The account has: laptop, ovh-do-key\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void rescue_noKeyAtAll_failsAndNamesSshKeygen() {
    List.of("ovh-do-key", "laptop").forEach(sandbox.account().sshKeys()::remove);

    assertThat(run("server", "rescue", "ns3001.example.net", "--yes"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: there is no SSH key to install: neither ~/.ssh nor the account has one;"
                    + " create a key with ssh-keygen, or select a key with --key NAME|FILE or the"
                    + " setting ssh_key\n"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void classicRebuild_accountHasTheDefaultOfTheOriginal_installsItBeforeAnyOther()
      throws IOException {
    own("id_ed25519.pub", OWN);

    assertThat(keyOf(run("rebuild", "vps-demo", "Debian", "--dry-run"))).startsWith("ovh-do-key, ");
  }

  @Test
  void classicRebuild_keyThatDoesNotExist_fails() {
    assertThat(run("rebuild", "vps-demo", "Debian", "nokey", "--dry-run").exitCode()).isEqualTo(3);
  }

  @Test
  void reinstall_windows_getsNoKeyUnlessTheUserNamesIt() throws IOException {
    own("id_ed25519.pub", OWN);
    OsImage windows = new OsImage("win2022-std_64", "Windows Server 2022 Standard");
    sandbox
        .account()
        .servers()
        .update("ns3001.example.net", server -> server.withSystems(List.of(windows)));

    assertThat(
            keyOf(run("server", "reinstall", "ns3001.example.net", "--os", "windows", "--dry-run")))
        .isEqualTo("none; OVHcloud mails a password");
  }

  @Test
  void reinstall_noKey_installsNone() throws IOException {
    own("id_ed25519.pub", OWN);

    Outcome outcome =
        run("server", "reinstall", "ns3001.example.net", "--os", "debian", "--no-key", "--dry-run");

    assertThat(keyOf(outcome)).isEqualTo("none; OVHcloud mails a password");
    assertThat(outcome.out()).doesNotContain("sshKey");
  }

  @Test
  void rebuild_keyOfTheAccountThatSettingNames_mayBeAFile() throws IOException {
    own("work.pub", OWN);
    sandbox.account().sshKeys().put(new SshKey("other", OWN));

    assertThat(
            keyOf(
                program()
                    .variable("OVH_SSH_KEY", "~/.ssh/work.pub")
                    .run("vps", "rebuild", "vps-demo", "debian", "--dry-run")))
        .startsWith("me@laptop, ");
  }

  private void own(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(home.resolve(".ssh")).resolve(name), text + "\n");
  }

  private static String[] words(String command) {
    return command.split(" ", -1);
  }

  /** Returns the fact of the plan about the key. */
  private static String keyOf(Outcome outcome) {
    return outcome
        .err()
        .lines()
        .filter(line -> line.matches("  key +.*"))
        .map(line -> line.replaceFirst("  key +", ""))
        .findFirst()
        .orElseThrow(() -> new AssertionError(outcome.toString()));
  }
}
