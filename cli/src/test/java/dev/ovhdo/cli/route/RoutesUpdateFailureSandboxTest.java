package dev.ovhdo.cli.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.cases.CommandCase;
import dev.ovhdo.cli.cases.CommandCase.Kind;
import dev.ovhdo.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is unchanged after each kind of failure. */
class RoutesUpdateFailureSandboxTest extends RoutesUpdateTestCase {
  @Test
  @CommandCase(command = "routes update", kind = Kind.REFUSED)
  void run_refusedIndex_changesNothing() throws IOException {
    sandboxHome.sandbox().faults().next(Fault.status(503).on("GET", "/").times(3));

    Outcome outcome = update();

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("answered 503").endsWith("; the catalogue is unchanged\n");
    assertThat(folder).doesNotExist();
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
  void run_unreadableSchema_changesNothing(Fault fault, String reason) throws IOException {
    write(family("/vps", "/vps/former"));
    Map<String, String> before = files();
    sandboxHome.sandbox().faults().next(fault.on("GET", "/sms.json"));

    assertUnavailable(update(), reason);

    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("breakdowns")
  void run_unreadableIndex_changesNothing(Fault fault, String reason) throws IOException {
    write(family("/vps", "/vps/former"));
    Map<String, String> before = files();
    sandboxHome.sandbox().faults().next(fault.on("GET", "/"));

    assertUnavailable(update(), reason);

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void run_offline_changesNothing() throws IOException {
    write(family("/vps", "/vps/former"));
    Map<String, String> before = files();
    sandboxHome.sandbox().close();

    assertUnavailable(update(), "");

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void run_endpointWithoutIndex_changesNothing() {
    sandboxHome.sandbox().faults().next(Fault.status(404).on("GET", "/"));

    assertUnavailable(update(), "ovh-do: GET / answered 404");
  }

  @Test
  void run_schemaOfAnotherFamily_isRefused() throws IOException {
    String document =
        """
        {"openapi":"3.0.0","servers":[{"url":"https://api.example.com/1.0"}],
        "paths":{"/vps":{"get":{"responses":{"200":{"description":"x"}}}}},
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

      assertUnavailable(update(), "the response to GET /cdn.json?format=openapi3");
    }
  }

  @Test
  void run_unwritableCache_isReported() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");

    Outcome outcome = update("--family", "vps");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("ovh-do: " + folder + " cannot be written: ");
  }

  private static void assertUnavailable(Outcome outcome, String reason) {
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(6);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(reason).endsWith("; the catalogue is unchanged\n");
  }
}
