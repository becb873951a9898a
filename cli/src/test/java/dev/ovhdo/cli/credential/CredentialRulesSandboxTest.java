package dev.ovhdo.cli.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.cases.ConsumerKeyRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code credential rules} needs neither a configuration nor credentials. */
class CredentialRulesSandboxTest {
  @TempDir Path home;

  private Outcome run(String... arguments) {
    return new ProgramRunner(home).run(arguments);
  }

  @Test
  @CommandCase(command = "credential rules", kind = Kind.HAPPY)
  void run_commandsNounAndRoute_printsTheLeastRulesForAll() {
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
  void run_onlyOneResource_narrowsTheRules() {
    assertThat(run("credential", "rules", "--for", "get-zone", "--only", "zoneName=example.com"))
        .isEqualTo(new Outcome(0, "GET /domain/zone\nGET /domain/zone/example.com/export\n", ""));
  }

  @Test
  @CommandCase(command = "credential rules", kind = Kind.JSON)
  void run_json_isAcceptedByTheApi() {
    assertThat(run("credential", "rules", "--for", "key delete", "-o", "json").out())
        .isEqualToIgnoringWhitespace(
            """
            [
              {"method": "GET", "path": "/me/sshKey"},
              {"method": "GET", "path": "/me/sshKey/*"},
              {"method": "DELETE", "path": "/me/sshKey/*"}
            ]
            """);
  }

  @Test
  void run_iam_printsAPolicyTemplate() {
    assertThat(run("credential", "rules", "--for", "server rename", "--iam"))
        .isEqualTo(
            new Outcome(
                0,
                """
                {
                  "name": "ovh-do server rename",
                  "identities": [],
                  "resources": [],
                  "permissions": {
                    "allow": [
                      {
                        "action": "account:apiovh:services/edit"
                      },
                      {
                        "action": "account:apiovh:services/get"
                      },
                      {
                        "action": "dedicatedServer:apiovh:get"
                      },
                      {
                        "action": "dedicatedServer:apiovh:serviceInfos/get"
                      }
                    ]
                  }
                }
                """,
                """
                ovh-do: add the identities and resources to the policy
                """));
  }

  @Test
  void run_commandWithoutCalls_isNoted() {
    assertThat(run("credential", "rules", "--for", "routes search"))
        .isEqualTo(new Outcome(0, "", "ovh-do: no access rule is needed\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "--for; key lst; there is no command 'key lst'. Did you mean key list?"
            + " 'ovh-do help' lists all commands.",
        "--for; xyzzy; there is no command 'xyzzy'. 'ovh-do help' lists all commands.",
        "--for; api; 'api' has no fixed routes: name a route, such as --for 'GET /me'",
        "--for; GET /no/such/route; 'GET /no/such/route' is not a known route;"
            + " 'ovh-do routes search' finds routes",
        "--for; /vps; '/vps' is not a known route; 'ovh-do routes search' finds routes",
        "--only; serverName=vps-1; no route has a placeholder 'serverName'; the placeholders are",
      })
  @CommandCase(command = "credential rules", kind = Kind.BAD_INPUT)
  void run_unknownCommandOrRoute_isAUsageError(String option, String value, String message) {
    Outcome outcome = run("credential", "rules", option, value);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("ovh-do: " + message);
  }

  @Test
  void run_keyWithExactlyTheseRules_permitsOnlyTheCommand() {
    String rules = run("credential", "rules", "--for", "key list").out();
    try (SandboxHome sandboxHome = SandboxHome.in(home)) {
      ConsumerKeyRules.only(sandboxHome, rules.strip().split("\n"));

      assertThat(sandboxHome.program().run("key", "list").exitCode()).isZero();
      assertThat(sandboxHome.program().run("key", "delete", "laptop", "--yes").exitCode())
          .isEqualTo(4);
    }
  }
}
