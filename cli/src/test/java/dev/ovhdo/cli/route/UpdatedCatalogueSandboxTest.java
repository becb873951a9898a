package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The downloaded families: their folder, their use and their removal. */
class UpdatedCatalogueSandboxTest extends RoutesUpdateTestCase {
  @Test
  void run_brokenCache_isReportedAndRepaired() throws IOException {
    write(family("/vps", "/vps/former"));
    Path index = Files.writeString(folder.resolve("index.json"), "{\"families\"");
    Path vps = folder.resolve("vps.json");

    Outcome broken = sandboxHome.program().run("routes", "show", "/vps/vps-1/rebuild");
    assertThat(broken.exitCode()).isZero();
    assertThat(broken.out()).startsWith("POST /vps/{serviceName}/rebuild\n");
    assertThat(broken.err())
        .startsWith("ovh-do: " + index + " is not a catalogue file: ")
        .endsWith(
            "; using the built-in catalogue instead, 'ovh-do routes update' repairs the file\n");

    assertThat(update().exitCode()).isZero();
    assertThat(sandboxHome.program().run("routes", "show", "/vps/vps-1/rebuild"))
        .isEqualTo(new Outcome(0, broken.out(), ""));

    Files.writeString(vps, "{\"version\":\"v1\"");
    Outcome api = sandboxHome.program().run("api", "/vps");
    assertThat(api.exitCode()).isZero();
    assertThat(api.err()).startsWith("ovh-do: " + vps + " is not a catalogue file: ");
  }

  @Test
  void run_downloadedFamily_isUsedForChecks() throws IOException {
    write(family("/vps", "/vps/former"));

    assertThat(sandboxHome.program().run("routes", "show", "/vps/former").exitCode()).isZero();
    assertThat(sandboxHome.program().run("api", "/vps/vps-demo/ips").err())
        .isEqualTo(
            "ovh-do: there is no known route /vps/vps-demo/ips; the request is sent without a check\n");
  }

  @Test
  void run_cacheHome_containsTheFiles() {
    Path cache = home.resolve("elsewhere");

    Outcome outcome =
        sandboxHome
            .program()
            .variable("XDG_CACHE_HOME", cache.toString())
            .run("routes", "update", "--family", "vps");

    assertThat(outcome.exitCode()).isZero();
    assertThat(cache.resolve("ovh-do/catalogue").resolve(folder.getFileName()).resolve("vps.json"))
        .exists();
    assertThat(folder).doesNotExist();
  }

  @Test
  void run_reset_restoresTheBuiltInCatalogue() throws IOException {
    write(family("/vps", "/vps/former"));

    assertThat(update("--reset")).isEqualTo(new Outcome(0, "", "ovh-do: removed " + folder + "\n"));
    assertThat(folder).doesNotExist();
    assertThat(update("--reset"))
        .isEqualTo(new Outcome(0, "", "ovh-do: there are no updates to remove\n"));
    assertThat(sandboxHome.sandbox().journal().calls()).isEmpty();
  }

  @Test
  @CommandCase(command = "routes update", kind = Kind.BAD_INPUT)
  void run_resetWithFamily_isAUsageError() {
    assertThat(update("--reset", "--family", "vps"))
        .isEqualTo(new Outcome(2, "", "ovh-do: --reset removes all families: remove --family\n"));
  }

  @Test
  void run_inTheSandbox_writesNothing() throws IOException {
    Path other = Files.createDirectories(home.resolve("other"));

    Outcome outcome =
        new ProgramRunner(other)
            .variable("XDG_CACHE_HOME", other.resolve("cache").toString())
            .run("--sandbox", "routes", "update", "--family", "vps");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(other.resolve("cache")).doesNotExist();
    assertThat(other.resolve(".cache")).doesNotExist();
  }
}
