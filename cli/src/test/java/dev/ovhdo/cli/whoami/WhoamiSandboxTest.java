package dev.ovhdo.cli.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHomeTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.cases.ConsumerKeyRules;
import dev.ovhdo.sandbox.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoamiSandboxTest extends SandboxHomeTestCase {
  @Test
  @CommandCase(command = "whoami", kind = Kind.HAPPY)
  void run_allRightsGranted_showsAllRows() {
    assertThat(sandboxHome.program().run("whoami"))
        .isEqualTo(
            new Outcome(
                0,
                """
                account         zz00001-ovh
                name            Demo Account
                email           demo@example.com
                method          account
                identities      urn:v1:eu:identity:account:zz00001-ovh
                endpoint        %s
                application     ovh-do
                applicationKey  SbxDemoAppKey001
                credentialId    6001000001
                unlimited       true
                rules           DELETE /*, GET /*, POST /*, PUT /*
                """
                    .formatted(sandboxHome.sandbox().url()),
                ""));
  }

  @Test
  @CommandCase(command = "whoami", kind = Kind.JSON)
  void run_json_hasUnknownPropertiesAsNull() {
    ConsumerKeyRules.only(sandboxHome, "GET /auth/details");

    Outcome outcome = sandboxHome.program().run("whoami", "-o", "json", "--quiet");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                {
                  "account": "zz00001-ovh",
                  "name": null,
                  "email": null,
                  "method": "account",
                  "user": null,
                  "roles": [],
                  "identities": [
                    "urn:v1:eu:identity:account:zz00001-ovh"
                  ],
                  "endpoint": "%s",
                  "application": null,
                  "applicationKey": "SbxDemoAppKey001",
                  "credentialId": 6001000001,
                  "expiration": null,
                  "daysLeft": null,
                  "secondsLeft": null,
                  "unlimited": true,
                  "allowedIPs": [],
                  "rules": [
                    "GET /auth/details"
                  ]
                }
                """
                    .formatted(sandboxHome.sandbox().url()),
                ""));
  }

  @Test
  void run_withoutRightsToMe_omitsThemWithANote() {
    ConsumerKeyRules.only(sandboxHome, "GET /auth/*");

    Outcome outcome = sandboxHome.program().run("whoami");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            account         zz00001-ovh
            method          account
            identities      urn:v1:eu:identity:account:zz00001-ovh
            endpoint        %s
            applicationKey  SbxDemoAppKey001
            credentialId    6001000001
            unlimited       true
            rules           GET /auth/*
            """
                .formatted(sandboxHome.sandbox().url()));
    assertThat(outcome.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("ovh-do: omitted: GET /me"))
        .last()
        .asString()
        .endsWith("The consumer key lacks the access rule GET /me");
  }

  @Test
  @CommandCase(command = "whoami", kind = Kind.REFUSED)
  void run_noRightGranted_failsAndNamesTheRule() {
    ConsumerKeyRules.only(sandboxHome, "GET /vps");
    for (String path : List.of("/auth/details", "/auth/currentCredential")) {
      sandboxHome
          .sandbox()
          .faults()
          .next(Fault.parse("GET " + path + ": Client::Forbidden This call has not been granted"));
    }

    Outcome outcome = sandboxHome.program().run("whoami");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("ovh-do: GET /auth/details answered 403 Client::Forbidden")
        .endsWith("The consumer key lacks the access rule GET /auth/details\n");
  }

  @Test
  @CommandCase(command = "whoami", kind = Kind.BAD_INPUT)
  void run_anArgument_isOneTooMany() {
    assertThat(sandboxHome.program().run("whoami", "really"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: whoami: the argument \"really\" is unexpected; 'ovh-do help whoami'"
                    + " shows the usage\n"));
  }
}
