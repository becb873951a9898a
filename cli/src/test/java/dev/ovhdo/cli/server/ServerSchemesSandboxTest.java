package dev.ovhdo.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import org.junit.jupiter.api.Test;

class ServerSchemesSandboxTest extends ServerTestCase {
  private static final String SCHEMES =
      "/dedicated/server/" + STORAGE + "/install/compatibleTemplatePartitionSchemes";

  @CommandCase(command = "server schemes", kind = Kind.HAPPY)
  @Test
  void schemes_aFamily_areThoseOfItsNewestSystem() {
    assertThat(run("server", "schemes", "storage", "--os", "debian"))
        .isEqualTo(
            new Outcome(
                0,
                """
                NAME     OPERATING SYSTEM
                default  debian13_64
                noraid   debian13_64
                """,
                ""));
    assertThat(sandbox.journal().calls("GET", SCHEMES))
        .singleElement()
        .extracting(call -> call.query())
        .isEqualTo("templateName=debian13_64");
  }

  @CommandCase(command = "server schemes", kind = Kind.JSON)
  @Test
  void schemes_json_nameTheSystemToo() {
    assertThat(run("server", "schemes", STORAGE, "--os", "debian12_64", "-o", "json").out())
        .isEqualToIgnoringWhitespace(
            """
            [{"name": "default", "operatingSystem": "debian12_64"},
             {"name": "noraid", "operatingSystem": "debian12_64"}]
            """);
  }

  @CommandCase(command = "server schemes", kind = Kind.REFUSED)
  @Test
  void schemes_refusedByTheApi_areRefused() {
    sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "This call is not for you").on("GET", SCHEMES));

    assertThat(run("server", "schemes", "storage", "--os", "debian").exitCode()).isEqualTo(5);
    assertRefusedByTheApi(403, "GET", SCHEMES);
  }

  @Test
  void schemes_systemThatTheServerCannotHave_isNotAskedFor() {
    Outcome outcome = run("server", "schemes", "storage", "--os", "plan9");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("plan9");
    assertThat(sandbox.journal().calls("GET", SCHEMES)).isEmpty();
  }

  @CommandCase(command = "server schemes", kind = Kind.BAD_INPUT)
  @Test
  void schemes_noSystem_isWrongUsage() {
    assertThat(run("server", "schemes", "storage"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: server schemes: --image=OS is missing ('ovh-do server os' lists the values);"
                    + " 'ovh-do help server schemes' shows the usage\n"));
    assertThat(sandbox.journal().calls()).isEmpty();
  }
}
