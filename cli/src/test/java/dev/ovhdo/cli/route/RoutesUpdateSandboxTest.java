package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.Folder;
import dev.ovhdo.catalog.source.FolderWriter;
import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.cli.session.Terminals;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoutesUpdateSandboxTest {
  private static final Catalogue BUILT_IN = Catalogue.builtIn();

  @TempDir Path home;
  private SandboxHome world;
  private Path folder;

  @BeforeEach
  void open() {
    world = SandboxHome.in(home);
    String name = "127.0.0.1-" + world.sandbox().url().getPort() + "-1.0";
    folder = home.resolve(".cache/ovh-do/catalogue").resolve(name);
  }

  @AfterEach
  void close() {
    world.close();
  }

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
  @CommandCase(command = "routes update", kind = Kind.REFUSED)
  void run_indexThatIsRefused_leavesAllAsItWas() throws IOException {
    world.sandbox().faults().next(Fault.status(503).on("GET", "/").times(3));

    Outcome outcome = update();

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("answered 503")
        .endsWith("; the catalogue stays as it was\n");
    assertThat(folder).doesNotExist();
  }

  @Test
  void run_allFamilies_areWrittenAsTheyArePublished() {
    Outcome outcome = update();

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo(sum(0, 0, 0));
    assertThat(outcome.err())
        .matches(
            "ovh-do: reading %s families from %s\novh-do: \\d+ remarks on what is published; -v shows them\n"
                .formatted(BUILT_IN.index().size(), world.sandbox().url()));
    Catalogue written = Catalogue.of(new Folder(folder));
    assertThat(written.index()).isEqualTo(BUILT_IN.index());
    for (FamilyEntry entry : BUILT_IN.index()) {
      assertThat(written.family(entry)).isEqualTo(BUILT_IN.family(entry));
    }
  }

  @Test
  void run_withoutCredentials_needsNone() {
    world.configure("[default]\nendpoint = " + world.sandbox().url() + "\n");

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
  void run_whatChanged_isCountedByFamilyAndInAll() throws IOException {
    Family vps = builtIn("/vps");
    List<Route> former = new ArrayList<>(vps.routes());
    former.removeIf(route -> route.template().endsWith("/rebuild"));
    former.replaceAll(
        route -> route.template().endsWith("/reboot") ? plain("POST", route.template()) : route);
    former.add(plain("GET", "/vps/gone"));
    write(new Family(vps.version(), vps.path(), former, vps.types()));

    assertThat(update().out()).isEqualTo("/vps: 1 new, 1 removed, 1 changed\n" + sum(1, 1, 1));
    assertThat(update().out()).isEqualTo(sum(0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"vps, /vps", "/vps/, /vps", "VPS, /vps", "v2/iam, /v2/iam"})
  void run_oneFamily_readsThatOneAlone(String name, String root) throws IOException {
    write(family("/cdn", "/cdn"));

    Outcome outcome = update("--family", name);

    int routes = builtIn(root).routes().size();
    assertThat(outcome.out())
        .isEqualTo("1 family, " + routes + " routes: 0 new, 0 removed, 0 changed\n");
    assertThat(outcome.err())
        .startsWith("ovh-do: reading 1 family from " + world.sandbox().url() + "\n");
    assertThat(new Folder(folder).index())
        .extracting(FamilyEntry::root)
        .containsExactlyInAnyOrder("/cdn", root);
    assertThat(world.sandbox().journal().calls())
        .extracting(RecordedCall::path)
        .containsExactly("/", "/", root.replace("/v2", "") + ".json");
  }

  @Test
  void run_severalFamilies_areReadOnceEach() {
    assertThat(update("--family", "vps", "--family", "ip", "--family", "/vps").out())
        .startsWith("2 families, ");
  }

  @Test
  void run_unknownFamily_isNotFoundAndTheKnownOnesAreListed() {
    Outcome outcome = update("--family", "vpss");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("ovh-do: no family is called 'vpss'; there are\n  /auth /dbaas/logs ")
        .contains(" /v2/iam ", " /vps\n");
    assertThat(outcome.err().lines()).allMatch(line -> line.length() <= 100);
    assertThat(folder).doesNotExist();
  }

  @Test
  void run_familyThatIsNoLongerPublished_goesWithTheNextWholeUpdate() throws IOException {
    write(family("/cdn", "/cdn"));

    update("--family", "vps");
    assertThat(folder.resolve("cdn.json")).exists();

    assertThat(update().exitCode()).isZero();
    assertThat(folder.resolve("cdn.json")).doesNotExist();
    assertThat(new Folder(folder).index()).isEqualTo(BUILT_IN.index());
  }

  @Test
  void run_familyWithoutASchema_isLeftOutWithANote() throws IOException {
    write(family("/vps", "/vps/former"));
    world.sandbox().faults().next(Fault.status(404).on("GET", "/vps.json"));

    Outcome outcome = update();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .contains("ovh-do: /vps is in the index, but has no schema; it is left out\n");
    assertThat(Catalogue.of(new Folder(folder)).match(Method.GET, "/vps/former")).isPresent();
  }

  static List<Arguments> breakdowns() {
    return List.of(
        argumentSet("a page", Fault.html(502).times(9), " answered 502"),
        argumentSet("a page instead of JSON", Fault.html(200), ""),
        argumentSet("half the JSON", Fault.truncatedBody(), ""),
        argumentSet("half the answer", Fault.brokenConnection().times(9), ""),
        argumentSet("maintenance", Fault.status(503).times(9), " answered 503"),
        argumentSet("forbidden", Fault.status(403), " answered 403"));
  }

  @ParameterizedTest
  @MethodSource("breakdowns")
  void run_schemaThatCannotBeRead_leavesAllAsItWas(Fault fault, String reason) throws IOException {
    write(family("/vps", "/vps/former"));
    Map<String, String> before = files();
    world.sandbox().faults().next(fault.on("GET", "/sms.json"));

    assertUnavailable(update(), reason);

    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("breakdowns")
  void run_indexThatCannotBeRead_leavesAllAsItWas(Fault fault, String reason) throws IOException {
    write(family("/vps", "/vps/former"));
    Map<String, String> before = files();
    world.sandbox().faults().next(fault.on("GET", "/"));

    assertUnavailable(update(), reason);

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void run_offline_leavesAllAsItWas() throws IOException {
    write(family("/vps", "/vps/former"));
    Map<String, String> before = files();
    world.sandbox().close();

    assertUnavailable(update(), "");

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void run_endpointThatPublishesNothing_leavesAllAsItWas() {
    world.sandbox().faults().next(Fault.status(404).on("GET", "/"));

    assertUnavailable(update(), "ovh-do: GET / answered 404");
  }

  @Test
  void run_noSecondVersion_readsTheFirst() throws IOException {
    String document =
        """
        {"openapi":"3.0.0","servers":[{"url":"https://api.example.com/1.0"}],
        "paths":{"/cdn":{"get":{"responses":{"200":{"description":"x"}}}}},
        "components":{"schemas":{}}}
        """;
    try (ConstantServer server =
        ConstantServer.of(
            Map.of(
                "/1.0/",
                "{\"apis\":[{\"path\":\"/cdn\"}]}",
                "/1.0/cdn.json?format=openapi3",
                document))) {
      world.configure("[default]\nendpoint = " + server.url() + "/1.0\n");

      Outcome outcome = update();

      assertThat(outcome.out())
          .isEqualTo(
              """
              /cdn: 1 new, 0 removed, 0 changed
              1 family, 1 route: 1 new, 0 removed, 0 changed
              """);
      assertThat(outcome.exitCode()).isZero();
      assertThat(world.program().run("routes", "show", "/cdn").out()).startsWith("GET /cdn\n");
    }
  }

  @Test
  void run_schemaOfAnotherFamily_isRefused() throws IOException {
    String document =
        """
        {"openapi":"3.0.0","servers":[{"url":"https://api.example.com/1.0"}],
        "paths":{"/vps":{"get":{"responses":{"200":{"description":"x"}}}}},
        "components":{"schemas":{}}}
        """;
    try (ConstantServer server =
        ConstantServer.of(
            Map.of(
                "/1.0/",
                "{\"apis\":[{\"path\":\"/cdn\"}]}",
                "/1.0/cdn.json?format=openapi3",
                document))) {
      world.configure("[default]\nendpoint = " + server.url() + "/1.0\n");

      assertUnavailable(update(), "the answer to GET /cdn.json?format=openapi3");
    }
  }

  @Test
  void run_brokenCache_isToldAndMended() throws IOException {
    write(family("/vps", "/vps/former"));
    Path index = Files.writeString(folder.resolve("index.json"), "{\"families\"");
    Path vps = folder.resolve("vps.json");

    Outcome broken = world.program().run("routes", "show", "/vps/vps-1/rebuild");
    assertThat(broken.exitCode()).isZero();
    assertThat(broken.out()).startsWith("POST /vps/{serviceName}/rebuild\n");
    assertThat(broken.err())
        .startsWith("ovh-do: " + index + " is no file of a catalogue: ")
        .endsWith(
            "; the built-in catalogue is used in its place, 'ovh-do routes update' mends it\n");

    assertThat(update().exitCode()).isZero();
    assertThat(world.program().run("routes", "show", "/vps/vps-1/rebuild"))
        .isEqualTo(new Outcome(0, broken.out(), ""));

    Files.writeString(vps, "{\"version\":\"v1\"");
    Outcome api = world.program().run("api", "/vps");
    assertThat(api.exitCode()).isZero();
    assertThat(api.err()).startsWith("ovh-do: " + vps + " is no file of a catalogue: ");
  }

  @Test
  void run_renewedFamily_isWhatCallsAreComparedWith() throws IOException {
    write(family("/vps", "/vps/former"));

    assertThat(world.program().run("routes", "show", "/vps/former").exitCode()).isZero();
    assertThat(world.program().run("api", "/vps/vps-demo/ips").err())
        .isEqualTo("ovh-do: no route is known for /vps/vps-demo/ips; it is sent as it is\n");
  }

  @Test
  void run_cacheHome_isWhereItIsWritten() {
    Path cache = home.resolve("elsewhere");

    Outcome outcome =
        world
            .program()
            .variable("XDG_CACHE_HOME", cache.toString())
            .run("routes", "update", "--family", "vps");

    assertThat(outcome.exitCode()).isZero();
    assertThat(cache.resolve("ovh-do/catalogue").resolve(folder.getFileName()).resolve("vps.json"))
        .exists();
    assertThat(folder).doesNotExist();
  }

  @Test
  void run_cacheThatCannotBeWritten_saysSo() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");

    Outcome outcome = update("--family", "vps");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("ovh-do: " + folder + " cannot be written: ");
  }

  @Test
  void run_verbose_showsTheRemarks() {
    assertThat(update("--family", "vps", "-v").err())
        .contains("\nValues that are no identifiers (")
        .doesNotContain("-v shows them");
  }

  @Test
  void run_onATerminal_drawsABar() {
    Outcome outcome =
        world
            .program()
            .terminals(new Terminals(true, true, true))
            .run("routes", "update", "--family", "vps", "--family", "ip");

    assertThat(outcome.err())
        .startsWith("\rroutes [--------------------------------------------------]   0%")
        .contains("\rroutes [#########################-------------------------]  50% 1 of 2")
        .contains("\rroutes [##################################################] 100% 2 of 2\n");
  }

  @Test
  void run_reset_goesBackToTheBuiltInCatalogue() throws IOException {
    write(family("/vps", "/vps/former"));

    assertThat(update("--reset"))
        .isEqualTo(new Outcome(0, "", "ovh-do: " + folder + " is removed\n"));
    assertThat(folder).doesNotExist();
    assertThat(update("--reset"))
        .isEqualTo(new Outcome(0, "", "ovh-do: nothing was updated, so nothing is removed\n"));
    assertThat(world.sandbox().journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "routes update", kind = Kind.BAD_INPUT)
  void run_resetOfAFamily_isAContradiction() {
    assertThat(update("--reset", "--family", "vps"))
        .isEqualTo(new Outcome(2, "", "ovh-do: --reset is about all families: drop --family\n"));
  }

  @Test
  void run_inTheSandbox_touchesNothing() throws IOException {
    Path other = Files.createDirectories(home.resolve("other"));

    Outcome outcome =
        new ProgramRunner(other)
            .variable("XDG_CACHE_HOME", other.resolve("cache").toString())
            .run("--sandbox", "routes", "update", "--family", "vps");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(other.resolve("cache")).doesNotExist();
    assertThat(other.resolve(".cache")).doesNotExist();
  }

  private static void assertUnavailable(Outcome outcome, String reason) {
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(6);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(reason).endsWith("; the catalogue stays as it was\n");
  }

  private static String sum(int added, int removed, int changed) {
    return "%s families, %s routes: %s new, %s removed, %s changed\n"
        .formatted(BUILT_IN.index().size(), BUILT_IN.routes().count(), added, removed, changed);
  }

  private static Family builtIn(String root) {
    return BUILT_IN.index().stream()
        .filter(entry -> entry.root().equals(root))
        .map(BUILT_IN::family)
        .findFirst()
        .orElseThrow();
  }

  private static Family family(String path, String template) {
    return Family.of(ApiVersion.V1, path, List.of(plain("GET", template)), List.of());
  }

  private static Route plain(String method, String template) {
    return new Route(
        ApiVersion.V1,
        Method.valueOf(method),
        template,
        List.of(),
        new Body.None(),
        Scalar.VOID,
        null,
        null,
        true,
        Stability.PRODUCTION,
        null,
        List.of());
  }

  private void write(Family family) throws IOException {
    new FolderWriter(folder).write(List.of(family));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private Outcome update(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("routes", "update"), Stream.of(arguments)).toArray(String[]::new);
    return world.program().run(all);
  }
}
