package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FolderSource;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.context.InteractiveStreams;
import dev.ovhdo.cli.task.DrawnScreen;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Successful updates: requests, files and output. */
class RoutesUpdateSandboxTest extends RoutesUpdateTestCase {
  private static final Catalogue BUILT_IN = Catalogue.builtIn();

  @Test
  @CommandCase(command = "routes update", kind = Kind.JSON)
  void run_json_isALineForEachFamily() {
    int routes = builtIn("/vps").routes().size();

    assertThat(update("--family", "vps", "-o", "json", "--query", "[0]").out())
        .isEqualTo(
            "{\n  \"family\": \"/vps\",\n  \"routes\": %s,\n  \"added\": 0,\n  \"removed\": 0,\n  \"changed\": 0\n}\n"
                .formatted(routes));
  }

  @Test
  void run_allFamilies_areWrittenAsTheyArePublished() {
    Outcome outcome = update();

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo(sum(0, 0, 0));
    assertThat(outcome.err())
        .matches(
            "ovh-do: reading %s families from %s\novh-do: \\d+ remarks on the published schemas; use -v to see them\n"
                .formatted(BUILT_IN.index().size(), sandboxHome.sandbox().url()));
    Catalogue written = Catalogue.of(new FolderSource(folder));
    assertThat(roots(written.index())).isEqualTo(roots(BUILT_IN.index()));
    for (FamilyEntry entry : written.index()) {
      assertThat(written.family(entry)).isEqualTo(builtIn(entry.root()));
    }
  }

  @Test
  void run_withoutCredentials_needsNone() {
    sandboxHome.configure("[default]\nendpoint = " + sandboxHome.sandbox().url() + "\n");

    assertThat(update("--family", "sslGateway").exitCode()).isZero();
  }

  @Test
  void run_withCredentials_sendsNone() {
    Outcome outcome = update("--family", "sslGateway", "--debug");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("\n> Accept: ").doesNotContain("\n> X-Ovh-");
  }

  @Test
  @CommandCase(command = "routes update", kind = Kind.HAPPY)
  void run_changes_areCountedByFamilyAndInTotal() throws IOException {
    Family vps = builtIn("/vps");
    List<Route> former = new ArrayList<>(vps.routes());
    former.removeIf(route -> route.template().endsWith("/rebuild"));
    former.replaceAll(
        route -> route.template().endsWith("/reboot") ? plain("POST", route.template()) : route);
    former.add(plain("GET", "/vps/gone"));
    write(Family.of(vps.version(), vps.path(), former, List.copyOf(vps.types().values())));

    assertThat(update().out()).isEqualTo("/vps: 1 new, 1 removed, 1 changed\n" + sum(1, 1, 1));
    assertThat(update().out()).isEqualTo(sum(0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"vps, /vps", "/vps/, /vps", "VPS, /vps", "v2/iam, /v2/iam"})
  void run_oneFamily_readsOnlyThatFamily(String name, String root) throws IOException {
    write(family("/cdn", "/cdn"));

    Outcome outcome = update("--family", name);

    int routes = builtIn(root).routes().size();
    assertThat(outcome.out())
        .isEqualTo("1 family, " + routes + " routes: 0 new, 0 removed, 0 changed\n");
    assertThat(outcome.err())
        .startsWith("ovh-do: reading 1 family from " + sandboxHome.sandbox().url() + "\n");
    assertThat(new FolderSource(folder).index())
        .extracting(FamilyEntry::root)
        .containsExactlyInAnyOrder("/cdn", root);
    assertThat(sandboxHome.sandbox().journal().calls())
        .extracting(RecordedCall::path)
        .containsExactly("/", "/", root.replace("/v2", "") + ".json");
  }

  @Test
  void run_severalFamilies_areEachReadOnce() {
    assertThat(update("--family", "vps", "--family", "ip", "--family", "/vps").out())
        .startsWith("2 families, ");
  }

  @Test
  void run_unknownFamily_isNotFoundAndTheKnownOnesAreListed() {
    Outcome outcome = update("--family", "vpss");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "ovh-do: there is no family 'vpss'; available families:\n  /allDom /auth /cdn/dedicated ")
        .contains(" /v2/iam ", " /vps ", " /xdsl\n");
    assertThat(outcome.err().lines()).allMatch(line -> line.length() <= 100);
    assertThat(folder).doesNotExist();
  }

  @Test
  void run_familyNotPublishedAnyMore_isRemovedByTheNextFullUpdate() throws IOException {
    write(family("/cdn", "/cdn"));

    update("--family", "vps");
    assertThat(folder.resolve("cdn.json")).exists();

    assertThat(update().exitCode()).isZero();
    assertThat(folder.resolve("cdn.json")).doesNotExist();
    assertThat(roots(new FolderSource(folder).index())).isEqualTo(roots(BUILT_IN.index()));
  }

  @Test
  void run_familyWithoutASchema_isLeftOutWithANote() throws IOException {
    write(family("/vps", "/vps/former"));
    sandboxHome.sandbox().faults().next(Fault.status(404).on("GET", "/vps.json").times(2));

    Outcome outcome = update();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .contains("ovh-do: /vps is in the index but has no schema; it is left out\n");
    assertThat(Catalogue.of(new FolderSource(folder)).match(Method.GET, "/vps/former")).isPresent();
  }

  @Test
  void run_noSecondVersion_readsTheFirst() throws IOException {
    String document =
        """
        {"openapi":"3.0.0","servers":[{"url":"https://api.example.com/1.0"}],
        "paths":{"/cdn":{"get":{"responses":{"200":{"description":"x"}}}}},
        "components":{"schemas":{}}}
        """;
    try (FixedResponseServer server =
        FixedResponseServer.of(
            Map.of(
                "/1.0/",
                "{\"apis\":[{\"path\":\"/cdn\"}]}",
                "/1.0/cdn.json?format=openapi3",
                document))) {
      sandboxHome.configure("[default]\nendpoint = " + server.url() + "/1.0\n");

      Outcome outcome = update();

      assertThat(outcome.out())
          .isEqualTo(
              """
              /cdn: 1 new, 0 removed, 0 changed
              1 family, 1 route: 1 new, 0 removed, 0 changed
              """);
      assertThat(outcome.exitCode()).isZero();
      assertThat(sandboxHome.program().run("routes", "show", "/cdn").out())
          .startsWith("GET /cdn\n");
    }
  }

  @Test
  void run_nativeFormOnly_isRead() throws IOException {
    String document =
        """
        {"apiVersion":"1.0","basePath":"https://api.example.com/1.0","resourcePath":"/cdn",
        "apis":[{"path":"/cdn","operations":[{"httpMethod":"GET","responseType":"string[]",
        "parameters":[],"noAuthentication":false,"apiStatus":{"value":"PRODUCTION"}}]}],"models":{}}
        """;
    try (FixedResponseServer server =
        FixedResponseServer.of(
            Map.of("/1.0/", "{\"apis\":[{\"path\":\"/cdn\"}]}", "/1.0/cdn.json", document))) {
      sandboxHome.configure("[default]\nendpoint = " + server.url() + "/1.0\n");

      assertThat(update().out()).startsWith("/cdn: 1 new, 0 removed, 0 changed\n");
      assertThat(sandboxHome.program().run("routes", "show", "/cdn").out())
          .startsWith("GET /cdn\n");
    }
  }

  @Test
  void run_clockWrongByYears_isNewerThanTheBuiltInRoutes() throws IOException {
    Instant past = Instant.parse("2020-01-01T00:00:00Z");

    assertThat(
            sandboxHome
                .program()
                .time(SandboxHome.withoutSleeping(() -> past))
                .run("routes", "update", "--family", "vps")
                .exitCode())
        .isZero();
    assertThat(new FolderSource(folder).index())
        .extracting(FamilyEntry::date)
        .containsExactly(Catalogue.builtIn().index().get(0).date());
  }

  @Test
  void run_verbose_showsTheRemarks() {
    assertThat(update("--family", "vps", "-v").err())
        .contains("\nValues that are not identifiers (")
        .doesNotContain("-v shows them");
  }

  @Test
  void run_onATerminal_drawsABar() {
    Outcome outcome =
        sandboxHome
            .program()
            .interactive(new InteractiveStreams(true, true, true))
            .run("routes", "update", "--family", "vps", "--family", "ip");

    assertThat(outcome.err())
        .contains("routes [------------------------------]   0%")
        .contains("routes [###############---------------]  50% 1 of 2")
        .contains("routes [##############################] 100% 2 of 2");
    assertThat(DrawnScreen.after(outcome.err())).startsWith("ovh-do: ").doesNotContain("%");
  }

  private static String sum(int added, int removed, int changed) {
    return "%s families, %s routes: %s new, %s removed, %s changed\n"
        .formatted(BUILT_IN.index().size(), BUILT_IN.routes().count(), added, removed, changed);
  }

  private static List<String> roots(List<FamilyEntry> index) {
    return index.stream().map(FamilyEntry::root).toList();
  }

  private static Family builtIn(String root) {
    return BUILT_IN.index().stream()
        .filter(entry -> entry.root().equals(root))
        .map(BUILT_IN::family)
        .findFirst()
        .orElseThrow();
  }
}
