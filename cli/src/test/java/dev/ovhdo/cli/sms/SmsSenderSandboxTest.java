package dev.ovhdo.cli.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.SmsSender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sms sender add} and {@code rm}. */
class SmsSenderSandboxTest {
  private static final String SERVICE = "sms-zz00001-1";
  private static final String SENDERS = "/sms/" + SERVICE + "/senders";
  private static final String NOTE =
      "ovh-do: OVHcloud reviews the sender first, which takes up to 72 hours; 'ovh-do sms senders'"
          + " shows its status\n";

  @TempDir Path home;
  private SandboxHome sandboxHome;

  @BeforeEach
  void open() {
    sandboxHome = SandboxHome.in(home);
  }

  @AfterEach
  void close() {
    sandboxHome.close();
  }

  private Outcome run(String... arguments) {
    Outcome outcome = sandboxHome.program().run(arguments);
    return new Outcome(
        outcome.exitCode(), outcome.out(), outcome.err().replaceAll("query [\\w.-]+", "query ID"));
  }

  private List<SmsSender> senders() {
    return sandboxHome.sandbox().account().sms().find(SERVICE).orElseThrow().senders();
  }

  @Test
  @CommandCase(command = "sms sender add", kind = Kind.HAPPY)
  void add_aName_isNotValidatedYet() {
    assertThat(
            run(
                "sms",
                "sender",
                "add",
                "Shop",
                "--reason",
                "orders of our shop",
                "--description",
                "orders"))
        .isEqualTo(new Outcome(0, "created Shop\n", NOTE));
    assertThat(senders()).contains(new SmsSender("Shop", "waitingValidation", "orders"));
  }

  @Test
  @CommandCase(command = "sms sender add", kind = Kind.REFUSED)
  void add_existingName_isRefused() {
    assertThat(run("sms", "sender", "add", "Example", "--reason", "r"))
        .isEqualTo(
            new Outcome(
                5,
                "",
                "ovh-do: POST "
                    + SENDERS
                    + " answered 409 Client::Conflict: The sender Example already exists"
                    + " (query ID)\n"));
  }

  @Test
  @CommandCase(command = "sms sender add", kind = Kind.BAD_INPUT)
  void add_invalidName_isNotSent() {
    assertThat(run("sms", "sender", "add", "My Shop", "--reason", "r", "--service", SERVICE))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: \"My Shop\" is not a valid sender: it must have 1 to 11 letters"
                    + " and digits with at least one letter\n"));
    assertThat(run("sms", "sender", "add", "Shop", "--service", SERVICE).exitCode()).isEqualTo(2);
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "sms sender add", kind = Kind.JSON)
  void add_json_isTheNewSender() {
    assertThat(run("sms", "sender", "add", "Shop", "--reason", "r", "-o", "json").out())
        .contains("\"sender\": \"Shop\"", "\"status\": \"waitingValidation\"");
  }

  @Test
  void add_dryRun_printsTheRequest() {
    assertThat(run("sms", "sender", "add", "Shop", "--reason", "r", "--dry-run"))
        .isEqualTo(
            new Outcome(
                0,
                """
                POST %s
                {
                  "reason": "r",
                  "sender": "Shop"
                }
                """
                    .formatted(SENDERS),
                ""));
    assertThat(senders()).hasSize(2);
  }

  @Test
  @CommandCase(command = "sms sender delete", kind = Kind.HAPPY)
  void rm_oneAndSeveral_areGone() {
    assertThat(run("sms", "sender", "delete", "NewName", "--yes"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: remove the sender NewName of sms-zz00001-1
                  NewName waitingValidation
                """));
    assertThat(run("sms", "sender", "add", "Shop", "--reason", "r", "--quiet").exitCode()).isZero();
    assertThat(run("sms", "sender", "delete", "Shop", "Example", "Shop", "--yes").err())
        .startsWith("Plan: remove 2 senders of sms-zz00001-1\n");
    assertThat(senders()).isEmpty();
  }

  @Test
  @CommandCase(command = "sms sender delete", kind = Kind.REFUSED)
  void rm_theApiRefuses_isRefused() {
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(403, "Client::Forbidden", "no").on("DELETE", SENDERS + "/Example"));

    assertThat(run("sms", "sender", "delete", "Example", "--yes").exitCode()).isEqualTo(5);
    assertThat(senders()).hasSize(2);
  }

  @Test
  @CommandCase(command = "sms sender delete", kind = Kind.BAD_INPUT)
  void rm_noName_isAUsageError() {
    assertThat(run("sms", "sender", "delete", "--yes").exitCode()).isEqualTo(2);
  }

  @Test
  @CommandCase(command = "sms sender delete", kind = Kind.JSON)
  void rm_json_isTheRemovedSender() {
    assertThat(run("sms", "sender", "delete", "Example", "--yes", "-o", "json").out())
        .contains("\"sender\": \"Example\"", "\"status\": \"enable\"");
    assertThat(senders()).extracting(SmsSender::sender).containsExactly("NewName");
  }

  @Test
  void rm_noTerminal_isRefused() {
    assertThat(run("sms", "sender", "delete", "Example").exitCode()).isEqualTo(5);
    assertThat(senders()).hasSize(2);
  }
}
