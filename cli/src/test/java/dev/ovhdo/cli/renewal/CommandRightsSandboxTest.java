package dev.ovhdo.cli.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Credential;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs each command with a key that has only the default rights. */
class CommandRightsSandboxTest {
  private static final String KEY = "RightsOfThisToolConsumerKey00001";

  @TempDir Path home;
  private SandboxHome sandboxHome;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
    sandboxHome
        .sandbox()
        .account()
        .credentials()
        .put(
            Credential.pending(
                    6009000009L,
                    7001000001L,
                    KEY,
                    rules(),
                    OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .withValidation(null));
    sandboxHome.configure(DemoKeys.FIXED.applicationSecret(), KEY);
  }

  /** {@code credential rules} prints the same rules that the renewal requests. */
  private List<AccessRule> rules() {
    return sandboxHome
        .program()
        .run("credential", "rules")
        .out()
        .lines()
        .map(rule -> rule.split(" "))
        .map(words -> new AccessRule(words[0], words[1]))
        .toList();
  }

  @AfterEach
  void close() {
    sandboxHome.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls-apps",
        "rm-apps 7001000002",
        "ls-vps",
        "get-console vps-demo",
        "ls-ips vps-demo",
        "ls-ips demo",
        "ls-keys",
        "rm-keys laptop",
        "ls-imgs vps-demo",
        "ls-img vps-demo Debian",
        "ls-zones",
        "get-zone example.com",
        "ls-zone-backups example.com",
        "rebuild --no-wait --yes vps-demo Debian laptop",
        "credential flush",
        "vps reboot demo --yes --no-wait",
        "server reboot storage --yes --no-wait",
        "dns add example.com mail A 192.0.2.9",
        "ip reverse delete 192.0.2.7 --yes",
        "sms send --to +33612345678 --message x",
      })
  void run_commandWithTheDefaultRights_isAllowed(String command) {
    Outcome outcome = sandboxHome.program().run(command.split(" "));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void run_addKeyWithTheDefaultRights_isAllowed() {
    String key =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxizrfHVod79DvIoCWPKxkyfP/kt2zeZ1YvaKRKehNa x";

    assertThat(sandboxHome.program().run("add-key", "x", key).exitCode()).isZero();
  }

  @Test
  void run_otherRoutes_areNotGranted() {
    Outcome outcome = sandboxHome.program().run("api", "DELETE", "/vps/vps-demo");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("lacks the access rule DELETE /vps/vps-demo");
  }
}
