package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.sandbox.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSecretsSandboxTest {
  private static final String PLAN = "Plan: print the passwords of ns3001.example.net (storage)\n";

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

  private void installWithPassword() {
    assertThat(installSandbox.reinstall("--os", "debian12_64", "--no-key", "--quiet").exitCode())
        .isZero();
  }

  @CommandCase(command = "server secrets", kind = Kind.HAPPY)
  @Test
  void secrets_serverWithPassword_arePrinted() {
    installWithPassword();

    Outcome outcome = installSandbox.run("server", "secrets", "storage", "--yes", "-o", "tsv");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEqualTo(PLAN);
    assertThat(outcome.out())
        .matches(
            "type\tuser\tpassword\turl\texpiration\n"
                + "SSH\tdebian\tSandbox-[0-9a-f]{8}\t\t2026-11-08T\\S+\n");
  }

  @CommandCase(command = "server secrets", kind = Kind.JSON)
  @Test
  void secrets_json_isAList() {
    installWithPassword();

    Outcome outcome =
        installSandbox.run("server", "secrets", "storage", "--yes", "-o", "json", "--quiet");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\"user\": \"debian\"", "\"password\": \"Sandbox-");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void secrets_serverWithKey_hasNone() {
    Outcome outcome = installSandbox.run("server", "secrets", "storage", "--yes", "-o", "tsv");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .isEqualTo(PLAN + "ovh-do: OVHcloud stores no password for ns3001.example.net (storage)\n");
  }

  @Test
  void secrets_withoutTerminal_areRefused() {
    installSandbox.sandbox.journal();
    Outcome outcome =
        installSandbox
            .runner()
            .interactive(InteractiveStreams.NONE)
            .run("server", "secrets", "storage");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                5,
                "",
                PLAN
                    + "ovh-do: there is no terminal to ask at, so the change cannot be confirmed;"
                    + " use --yes\n"));
    assertThat(installSandbox.changes()).isEmpty();
  }

  @CommandCase(command = "server secrets", kind = Kind.REFUSED)
  @Test
  void secrets_notGranted_isRefused() {
    installSandbox
        .sandbox
        .faults()
        .next(
            Fault.status(403, "NOT_GRANTED_CALL", "This call has not been granted")
                .on("POST", "/dedicated/server/ns3001.example.net/authenticationSecret"));

    Outcome outcome = installSandbox.run("server", "secrets", "storage", "--yes");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .startsWith(
            PLAN
                + "ovh-do: POST /dedicated/server/ns3001.example.net/authenticationSecret answered"
                + " 403 NOT_GRANTED_CALL: This call has not been granted");
  }

  @CommandCase(command = "server secrets", kind = Kind.BAD_INPUT)
  @Test
  void secrets_noServer_isWrongUsage() {
    assertThat(installSandbox.run("server", "secrets", "--yes"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: server secrets: SERVER is missing ('ovh-do server list' lists the values); 'ovh-do help server"
                    + " secrets' shows the usage\n"));
  }
}
