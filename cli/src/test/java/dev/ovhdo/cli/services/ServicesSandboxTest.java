package dev.ovhdo.cli.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHomeTestCase;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.cases.ConsumerKeyRules;
import org.junit.jupiter.api.Test;

class ServicesSandboxTest extends SandboxHomeTestCase {
  @Test
  @CommandCase(command = "services list", kind = Kind.HAPPY)
  void list_theDemonstration_showsMachinesZonesAndMessages() {
    assertThat(run("services", "list", "--columns", "name,kind,product,state,renewal"))
        .isEqualTo(
            new Outcome(
                0,
                """
                NAME                KIND              PRODUCT    STATE   RENEWAL
                ns3001.example.net  dedicated/server  Rise-1     active  automatic
                ns3002.example.net  dedicated/server  Advance-2  active  automatic
                ns3003.example.net  dedicated/server  Rise-1     active  automatic
                vps-demo            vps               VPS LE     active  automatic
                vps-web             vps               VPS LE     active  automatic
                vps-db              vps               VPS LE     active  automatic
                example.com         domain/zone       DNS zone   active  automatic
                example.net         domain/zone       DNS zone   active  automatic
                sms-zz00001-1       sms               SMS        active  automatic
                """,
                ""));
  }

  @Test
  void list_expiring_showsTheFirstExpiryFirst() {
    Outcome outcome =
        run("services", "list", "--expiring", "100000", "--columns", "name", "--no-header");

    assertThat(outcome.out()).startsWith("vps-demo\n").endsWith("ns3003.example.net\n");
  }

  @Test
  void list_nothingExpires_saysSo() {
    assertThat(run("services", "list", "--expiring", "1"))
        .isEqualTo(new Outcome(0, "", "ovh-do: no service expires within 1 day\n"));
  }

  @Test
  @CommandCase(command = "services list", kind = Kind.JSON)
  void list_json_hasTheContractAndTheDaysLeft() {
    assertThat(
            run(
                    "services",
                    "list",
                    "-o",
                    "json",
                    "--query",
                    "[0].[serviceId, name, billing.renew.current.period, daysLeft > `1000`]")
                .out())
        .isEqualToIgnoringWhitespace("[8001000001, \"ns3001.example.net\", \"P1M\", true]");
  }

  @Test
  @CommandCase(command = "services list", kind = Kind.REFUSED)
  void list_withoutTheRight_saysWhichRuleIsMissing() {
    ConsumerKeyRules.only(sandboxHome, "GET /auth/*");

    Outcome outcome = run("services", "list");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).endsWith("lacks the access rule GET /services\n");
  }

  @Test
  @CommandCase(command = "services list", kind = Kind.BAD_INPUT)
  void list_negativeDays_isRefusedBeforeAnyRequest() {
    assertThat(run("services", "list", "--expiring=-1"))
        .isEqualTo(new Outcome(2, "", "ovh-do: services list: --expiring must be 0 to 365250\n"));
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "services show", kind = Kind.HAPPY)
  void show_byEachName_isTheSameService() {
    String byName = run("services", "show", "ns3001.example.net").out();

    assertThat(byName).contains("product          Rise-1\n", "engagedUntil     2027-06-30\n");
    assertThat(run("services", "show", "storage").out()).isEqualTo(byName);
    assertThat(run("services", "show", "8001000001").out()).isEqualTo(byName);
  }

  @Test
  @CommandCase(command = "services show", kind = Kind.JSON)
  void show_json_hasTheApisValues() {
    assertThat(
            run("services", "show", "vps-demo", "-o", "json", "--query", "resource.displayName")
                .out())
        .isEqualTo("\"demo\"\n");
  }

  @Test
  @CommandCase(command = "services show", kind = Kind.REFUSED)
  void show_unknownNumber_isNotFound() {
    Outcome outcome = run("services", "show", "7");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("ovh-do: GET /services/7 answered 404");
  }

  @Test
  void show_unknownName_namesTheServices() {
    Outcome outcome = run("services", "show", "vps-x");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: No service is named \"vps-x\". This account has: ns3001.example.net, ");
  }

  @Test
  @CommandCase(command = "services show", kind = Kind.BAD_INPUT)
  void show_withoutAName_isAUsageError() {
    assertThat(run("services", "show").exitCode()).isEqualTo(2);
  }
}
