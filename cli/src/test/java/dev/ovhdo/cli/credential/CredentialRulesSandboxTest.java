package dev.ovhdo.cli.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.cases.Granted;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Needs neither settings nor credentials: it is for those who have none yet. */
class CredentialRulesSandboxTest {
  @TempDir Path home;

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }

  @Test
  @CommandCase(command = "credential rules", kind = Kind.HAPPY)
  void run_commandsANounAndARoute_areTheLeastRulesForAllOfThem() {
    assertThat(run("credential", "rules", "--for", "ls-ips", "--for", "app", "--for", "GET /me"))
        .isEqualTo(
            new Outcome(
                0,
                """
                GET /auth/currentCredential
                GET /me
                GET /me/api/application
                GET /me/api/application/*
                DELETE /me/api/application/*
                GET /me/api/credential
                GET /me/api/credential/*
                GET /vps
                GET /vps/*
                """,
                ""));
  }

  @Test
  void run_aPathWithValues_isItsRoute() {
    assertThat(run("credential", "rules", "--for", "DELETE /vps/vps-1/snapshot").out())
        .isEqualTo("DELETE /vps/*/snapshot\n");
  }

  @Test
  void run_onlyOneThing_narrowsTheRules() {
    assertThat(run("credential", "rules", "--for", "get-zone", "--only", "zoneName=example.com"))
        .isEqualTo(new Outcome(0, "GET /domain/zone\nGET /domain/zone/example.com/export\n", ""));
  }

  @Test
  @CommandCase(command = "credential rules", kind = Kind.JSON)
  void run_json_isWhatTheApiTakes() {
    assertThat(run("credential", "rules", "--for", "key default", "-o", "json").out())
        .isEqualToIgnoringWhitespace(
            """
            [
              {"method": "GET", "path": "/me/sshKey"},
              {"method": "GET", "path": "/me/sshKey/*"},
              {"method": "PUT", "path": "/me/sshKey/*"}
            ]
            """);
  }

  @Test
  void run_iam_isAPolicyToFillIn() {
    assertThat(run("credential", "rules", "--for", "key default", "--iam"))
        .isEqualTo(
            new Outcome(
                0,
                """
                {
                  "name": "ovh-do key default",
                  "identities": [],
                  "resources": [],
                  "permissions": {
                    "allow": [
                      {
                        "action": "account:apiovh:me/sshKey/get"
                      }
                    ]
                  }
                }
                """,
                """
                ovh-do: which action PUT /me/sshKey/{keyName} takes is not known
                ovh-do: whom the policy is for and what it reaches is left for you to fill in
                """));
  }

  @Test
  void run_aCommandThatAsksNothing_saysSo() {
    assertThat(run("credential", "rules", "--for", "routes search"))
        .isEqualTo(new Outcome(0, "", "ovh-do: that takes no rights at all\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "--for; key lst; there is no command 'key lst'. Did you mean key list?"
            + " 'ovh-do help' lists them all.",
        "--for; xyzzy; there is no command 'xyzzy'. 'ovh-do help' lists them all.",
        "--for; api; 'api' calls what it is told to: name the route, --for 'GET /me'",
        "--for; GET /no/such/route; 'GET /no/such/route' is no route that is known;"
            + " 'ovh-do routes search' finds some",
        "--for; /vps; '/vps' is no route that is known; 'ovh-do routes search' finds some",
        "--only; serverName=vps-1; none of the routes has a placeholder 'serverName'; there is",
      })
  @CommandCase(command = "credential rules", kind = Kind.BAD_INPUT)
  void run_whatIsUnknown_isAUsageError(String option, String value, String message) {
    Outcome outcome = run("credential", "rules", option, value);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("ovh-do: " + message);
  }

  @Test
  void run_aKeyWithExactlyTheseRules_mayDoThatAndNothingElse() {
    String rules = run("credential", "rules", "--for", "key list").out();
    try (SandboxHome world = SandboxHome.in(home)) {
      Granted.only(world, rules.strip().split("\n"));

      assertThat(world.program().run("key", "list").exitCode()).isZero();
      assertThat(world.program().run("key", "default", "laptop").exitCode()).isEqualTo(4);
    }
  }
}
