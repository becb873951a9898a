package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesSearchTest {
  @TempDir Path home;

  @Test
  @CommandCase(command = "routes search", kind = Kind.JSON)
  void run_json_isAListOfRoutes() {
    Outcome outcome =
        search("vps", "reboot", "--method", "POST", "-o", "json", "--columns", "method,path");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                [
                  {
                    "method": "POST",
                    "path": "/vps/{serviceName}/reboot"
                  }
                ]
                """,
                ""));
  }

  @Test
  void run_word_listsTheMatchingRoutes() {
    assertThat(search("rescue"))
        .isEqualTo(
            new Outcome(
                0,
                """
                POST   /cloud/project/{serviceName}/instance/{instanceId}/rescueMode
                PUT    /dedicated/server/{serviceName}
                PUT    /vps/{serviceName}
                GET    /dedicated/server/{serviceName}/boot
                """,
                ""));
  }

  @Test
  void run_inTheSandbox_startsNone() {
    Outcome outcome = new ProgramRunner(home).run("--sandbox", "routes", "search", "rescue");

    assertThat(outcome).isEqualTo(search("rescue"));
  }

  @Test
  @CommandCase(command = "routes search", kind = Kind.HAPPY)
  void run_severalWords_mustAllMatch() {
    assertThat(search("vps", "REBOOT", "--method", "post").out())
        .isEqualTo("POST   /vps/{serviceName}/reboot\n");
  }

  @Test
  void run_routesThatAreNotForProduction_areMarkedInAColumn() {
    assertThat(search("publicSshKey", "--method", "POST").out())
        .isEqualTo(
            """
            POST   /vps/{serviceName}/rebuild    beta
            POST   /vps/{serviceName}/reinstall
            """);
  }

  @Test
  void run_deprecatedRoutes_areLeftOutAndCounted() {
    Outcome some = search("creditCard");
    Outcome all = search("creditCard", "--all");

    assertThat(some.out())
        .isEqualTo(
            """
            POST   /me/order/{orderId}/payWithRegisteredPaymentMean
            """);
    assertThat(some.err())
        .isEqualTo("ovh-do: 7 deprecated or internal routes left out; use --all to include them\n");
    assertThat(all.out().lines())
        .hasSize(8)
        .filteredOn(line -> line.endsWith("  deprecated"))
        .hasSize(7);
    assertThat(all.err()).isEmpty();
  }

  @Test
  void run_onlyDeprecatedRoutes_areListed() {
    assertThat(search("paymentMean", "creditCard", "challenge").out().lines())
        .isNotEmpty()
        .allMatch(line -> line.endsWith("  deprecated"));
  }

  @Test
  void run_moreThanTheLimit_countsTheRest() {
    Outcome outcome = search("vps", "--limit", "2");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("GET    /vps\nGET    /order/vps\n");
    assertThat(outcome.err()).matches("(?s)ovh-do: \\d+ more; add a word or use --limit\n.*");
  }

  @Test
  void run_limitOfZero_isRefused() {
    assertThat(search("vps", "--limit", "0"))
        .isEqualTo(
            new Outcome(2, "", "ovh-do: routes search: --limit must be at least 1, not 0\n"));
  }

  @Test
  void run_unknownWord_isNotFoundAndSimilarWordsAreNamed() {
    assertThat(search("rescew", "vps"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "ovh-do: no route has 'rescew' in it, but renew, rescue, rescued, reset,"
                    + " review\n"));
  }

  @Test
  void run_wordWithoutSimilarWords_isNotFound() {
    assertThat(search("qqqqqqqq", "vps", "zzzzzzzzz"))
        .isEqualTo(
            new Outcome(
                3, "", "ovh-do: no route has 'qqqqqqqq' in it; no route has 'zzzzzzzzz' in it\n"));
  }

  @Test
  void run_wordsWithoutACommonRoute_areNotFound() {
    assertThat(search("reboot", "sms"))
        .isEqualTo(new Outcome(3, "", "ovh-do: no route has all of this: reboot sms\n"));
    assertThat(search("vps", "datacenter", "--method", "DELETE"))
        .isEqualTo(new Outcome(3, "", "ovh-do: no DELETE has all of this: vps datacenter\n"));
  }

  @Test
  @CommandCase(command = "routes search", kind = Kind.BAD_INPUT)
  void run_withoutWord_isAUsageError() {
    assertThat(search().exitCode()).isEqualTo(2);
  }

  private Outcome search(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("routes", "search"), Stream.of(arguments)).toArray(String[]::new);
    return new ProgramRunner(home).run(all);
  }
}
