package dev.ovhdo.cli.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHomeTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.cases.ConsumerKeyRules;
import dev.ovhdo.sandbox.Fault;
import org.junit.jupiter.api.Test;

class AppSandboxTest extends SandboxHomeTestCase {
  @Test
  @CommandCase(command = "app list", kind = Kind.HAPPY)
  void list_theDemonstration_showsItsApplications() {
    assertThat(run("app", "list"))
        .isEqualTo(
            new Outcome(
                0,
                """
                NAME       APPLICATION ID  STATUS    APPLICATION KEY   DESCRIPTION
                ovh-do     7001000001      active    SbxDemoAppKey001  reinstalls machines
                dns robot  7001000002      active    SbxDemoAppKey002  mise à jour des zones
                old        7001000003      inactive  SbxDemoAppKey003
                """,
                ""));
  }

  @Test
  @CommandCase(command = "app list", kind = Kind.JSON)
  void list_json_hasTheApisNames() {
    assertThat(run("app", "list", "-o", "json", "--query", "[0]").out())
        .isEqualToIgnoringWhitespace(
            """
            {
              "applicationId": 7001000001, "applicationKey": "SbxDemoAppKey001",
              "description": "reinstalls machines", "name": "ovh-do", "status": "active"
            }
            """);
  }

  @Test
  @CommandCase(command = "app list", kind = Kind.REFUSED)
  void list_withoutTheRight_saysWhichRuleIsMissing() {
    ConsumerKeyRules.only(sandboxHome, "GET /auth/*");

    Outcome outcome = run("app", "list");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).endsWith("lacks the access rule GET /me/api/application\n");
  }

  @Test
  @CommandCase(command = "app list", kind = Kind.BAD_INPUT)
  void list_anArgument_isOneTooMany() {
    assertThat(run("app", "list", "ovh-do"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: app list: the argument \"ovh-do\" is unexpected; 'ovh-do help app list'"
                    + " shows the usage\n"));
  }

  @Test
  @CommandCase(command = "app delete", kind = Kind.HAPPY)
  void rm_anApplication_removesItsCredentialsToo() {
    assertThat(sandboxHome.program().typing("dns robot\n").run("app", "delete", "dns robot"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                Plan: remove the application dns robot and its credentials
                  dns robot 7001000002, active, 1 valid credential
                Type dns robot to continue:\
                """
                    + " "));
    assertThat(sandboxHome.sandbox().account().applications().keys())
        .containsExactly(7001000001L, 7001000003L);
    assertThat(sandboxHome.sandbox().account().credentials().keys()).doesNotContain(6001000005L);
  }

  @Test
  @CommandCase(command = "app delete", kind = Kind.JSON)
  void rm_ownApplicationAmongOthers_isRemovedLast() {
    Outcome outcome =
        run("app", "delete", "ovh-do", "7001000003", "--yes", "-o", "json", "--query", "[].name");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualToIgnoringWhitespace("[\"ovh-do\", \"old\"]");
    assertThat(outcome.err())
        .contains("1 valid credential; used by this command: its consumer key becomes invalid");
    assertThat(sandboxHome.sandbox().account().applications().keys()).containsExactly(7001000002L);
  }

  @Test
  @CommandCase(command = "app delete", kind = Kind.REFUSED)
  void rm_alreadyRemovedByAnotherClient_isNotFound() {
    sandboxHome
        .sandbox()
        .faults()
        .next(Fault.status(404).on("DELETE", "/me/api/application/7001000003"));

    Outcome outcome = run("app", "delete", "old", "--yes", "--quiet");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith("ovh-do: DELETE /me/api/application/7001000003 answered 404");
  }

  @Test
  void rm_credentialsNotGranted_removesWithoutShowingTheirNumber() {
    ConsumerKeyRules.only(sandboxHome, "GET /me/api/application", "GET /me/api/application/*");

    assertThat(run("app", "delete", "old", "--dry-run"))
        .isEqualTo(
            new Outcome(
                0,
                "DELETE /me/api/application/7001000003\n",
                """
                Plan: remove the application old and its credentials
                  old 7001000003, inactive
                """));
  }

  @Test
  @CommandCase(command = "app delete", kind = Kind.BAD_INPUT)
  void rm_noName_isAUsageError() {
    assertThat(run("app", "delete"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "ovh-do: app delete: NAME|ID is missing; 'ovh-do help app delete' shows"
                    + " the usage\n"));
  }
}
