package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerOsListSandboxTest {
  private static final String INFOS = "/dedicated/installationTemplate/templateInfos";
  private static final Predicate<String> SINGLE =
      path -> path.startsWith("/dedicated/installationTemplate/") && !path.equals(INFOS);

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

  @CommandCase(command = "server os", kind = Kind.HAPPY)
  @Test
  void os_table_readsAllTemplatesInOneCall() {
    Outcome outcome = installSandbox.run("server", "os", "storage");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Debian 11", "2099-12-31");
    assertThat(installSandbox.sandbox.journal().calls())
        .extracting(RecordedCall::path)
        .noneMatch(SINGLE);
    assertThat(installSandbox.sandbox.journal().calls("GET", INFOS)).hasSize(1);
  }

  @Test
  void os_templateInfosRefused_readsEachTemplate() {
    installSandbox
        .sandbox
        .faults()
        .next(Fault.status(403, "Client::Forbidden", "You are not allowed").on("GET", INFOS));

    Outcome outcome = installSandbox.run("server", "os", "storage");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Debian 11", "2099-12-31");
    assertThat(installSandbox.sandbox.journal().calls("GET", INFOS)).hasSize(1);
    assertThat(installSandbox.sandbox.journal().calls())
        .extracting(RecordedCall::path)
        .anyMatch(SINGLE);
  }

  @Test
  void os_templateThatCannotBeRead_isNotedAndTheOthersAreListed() {
    installSandbox
        .sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "You are not allowed")
                .on("GET", "/dedicated/installationTemplate/debian12_64"));

    Outcome outcome =
        installSandbox.run("server", "os", "storage", "--search", "Debian", "-o", "tsv");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                5,
                """
                name\tdescription\tfamily\tsubfamily\tuntil
                debian11_64\tDebian 11\tlinux\tdebian\t2099-12-31
                debian13_64\tDebian 13\tlinux\tdebian\t2099-12-31
                """,
                "ovh-do: debian12_64 could not be read and is left out: You are not allowed (403)\n"));
  }

  @Test
  void os_search_listsThoseThatHaveIt() {
    assertThat(installSandbox.run("server", "os", "storage", "--search", "Debian", "-o", "tsv"))
        .isEqualTo(
            new Outcome(
                0,
                """
                name\tdescription\tfamily\tsubfamily\tuntil
                debian11_64\tDebian 11\tlinux\tdebian\t2099-12-31
                debian12_64\tDebian 12\tlinux\tdebian\t2099-12-31
                debian13_64\tDebian 13\tlinux\tdebian\t2099-12-31
                """,
                ""));
  }

  @CommandCase(command = "server os", kind = Kind.JSON)
  @Test
  void os_json_hasAllProperties() {
    Outcome outcome = installSandbox.run("server", "os", "ns3001.example.net", "-o", "json");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\"templateName\": \"byolinux_64\"", "\"imageURL\"");
  }

  @Test
  void os_templateOfOnesOwn_isListedByItsName() {
    installSandbox
        .sandbox
        .faults()
        .next(
            Fault.status(404, "Client::NotFound", "no")
                .on("GET", "/dedicated/installationTemplate/alma9_64"));

    Outcome outcome =
        installSandbox.run("server", "os", "storage", "--search", "alma", "-o", "tsv");

    assertThat(outcome.out()).endsWith("\nalma9_64\t\t\t\t\n");
  }

  @CommandCase(command = "server os", kind = Kind.REFUSED)
  @Test
  void os_expiredServer_isRefused() {
    installSandbox.change(server -> server.withContract(server.contract().withExpired(true)));

    Outcome outcome = installSandbox.run("server", "os", "ns3001.example.net");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: GET /dedicated/server/ns3001.example.net/install/compatibleTemplates answered"
                + " 460 Client::ServiceExpired: This service is expired");
  }

  @CommandCase(command = "server os", kind = Kind.BAD_INPUT)
  @Test
  void os_noServer_isWrongUsage() {
    assertThat(installSandbox.run("server", "os"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: server os: SERVER is missing ('ovh-do server list' lists the values); 'ovh-do help server os'"
                    + " shows the usage\n"));
  }
}
