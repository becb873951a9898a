package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ListModes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With {@code -o json}, a failure is one line of JSON on standard error. */
class JsonErrorsSandboxTest extends SandboxTestCase {
  @Test
  void error_refusalOfTheApi_hasAllFacts() {
    sandbox.faults().next(Fault.status(409, "Client::Conflict", "Action pending").on("GET", "/me"));

    Outcome outcome = run("api", "/me", "-o", "json");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.out()).isEmpty();
    JsonNode error = error(outcome);
    assertThat(error.propertyNames())
        .containsExactly(
            "message",
            "code",
            "kind",
            "item",
            "request",
            "httpStatus",
            "errorClass",
            "queryId",
            "mayHaveBeenCarriedOut");
    assertThat(error.path("message").asString()).contains("409", "Action pending");
    assertThat(error.path("code").asInt()).isEqualTo(5);
    assertThat(error.path("kind").asString()).isEqualTo("refused");
    assertThat(error.path("request").asString()).isEqualTo("GET /me");
    assertThat(error.path("httpStatus").asInt()).isEqualTo(409);
    assertThat(error.path("errorClass").asString()).isEqualTo("Client::Conflict");
    assertThat(error.path("queryId").asString()).startsWith("EU.ext-");
    assertThat(error.path("mayHaveBeenCarriedOut").asBoolean()).isFalse();
  }

  @Test
  void error_unknownName_isNotFoundWithTheMessageOfTheText() {
    Outcome json = run("vps", "show", "old-vps", "-o", "json");

    assertThat(error(json).path("kind").asString()).isEqualTo("notFound");
    assertThat(error(json).path("code").asInt()).isEqualTo(json.exitCode()).isEqualTo(3);
    assertThat("ovh-do: " + error(json).path("message").asString() + "\n")
        .isEqualTo(run("vps", "show", "old-vps").err());
  }

  /** The options are not parsed when such a command line is refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vps list --colunms x -o json",
        "-o json vps lst",
        "vps list -ojson --colunms x",
        "vps list --output=JSONL --colunms x",
        "vps -o json",
        "vps show -o=json",
        "no-such-command -o json",
      })
  void error_invalidCommandLine_isJson(String line) {
    Outcome outcome = run(line.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(error(outcome).path("kind").asString()).isEqualTo("usage");
    assertThat(error(outcome).path("httpStatus").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "csv", "table"})
  void error_otherFormats_isText(String format) {
    assertThat(run("vps", "show", "old-vps", "-o", format).err()).startsWith("ovh-do: No VPS");
  }

  @Test
  void error_severalArguments_isALineForEachFailure() {
    Outcome outcome = run("rm-keys", "one", "two", "-o", "jsonl");

    assertThat(outcome.err().lines())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(JsonMapper.shared().readTree(line).path("error").path("code").asInt())
                    .isEqualTo(3));
  }

  @Test
  void error_changeWhoseAnswerIsLost_saysThatItMayHaveBeenCarriedOut() {
    sandbox
        .faults()
        .next(Fault.status(502, "Server::Gateway", "no answer").on("POST", "/vps/vps-demo/reboot"));

    Outcome outcome = run("vps", "reboot", "demo", "--yes", "--no-wait", "--quiet", "-o", "json");

    assertThat(outcome.exitCode()).isEqualTo(6);
    assertThat(error(outcome).path("mayHaveBeenCarriedOut").asBoolean()).isTrue();
  }

  @Test
  void error_itemOfAListThatCannotBeRead_isJsonBesideTheList() {
    sandbox.account().setQuirks(AccountQuirks.NONE.withListModes(ListModes.NONE));
    sandbox
        .faults()
        .next(
            Fault.status(403, "Client::Forbidden", "You are not allowed")
                .on("GET", "/vps/vps-web")
                .times(100));

    Outcome outcome = run("vps", "list", "-o", "json", "--quiet");

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(JsonMapper.shared().readTree(outcome.out()).isArray()).isTrue();
    assertThat(error(outcome).path("item").asString()).isEqualTo("vps-web");
    assertThat(error(outcome).path("code").asInt()).isEqualTo(outcome.exitCode());
  }

  private static JsonNode error(Outcome outcome) {
    List<String> lines = outcome.err().lines().toList();
    assertThat(lines).hasSize(1);
    JsonNode line = JsonMapper.shared().readTree(lines.get(0));
    assertThat(line.propertyNames()).containsExactly("error");
    return line.path("error");
  }
}
