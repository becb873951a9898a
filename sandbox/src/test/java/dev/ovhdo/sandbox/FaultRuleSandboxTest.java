package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.TestClient.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults in the form of the command line, the builder and account files. */
class FaultRuleSandboxTest extends SandboxTestCase {
  private static final String EXAMPLE = "; write for example \"GET /vps/*: Client::NotFound once\"";

  private static final String EFFECTS =
      "; an effect is an error class or \"status N\", each with an optional message, or latency"
          + " DURATION, html STATUS, retry-after DURATION, retry-after-date DURATION,"
          + " drop-before-commit, drop-after-commit, late-commit DURATION, truncated-body,"
          + " broken-body, stalled-body, slow-body DURATION, no-answer, twice, wrong-clock"
          + " DURATION, expired-credential, read-lag DURATION";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Client::BadRequest::ErrSameSize, 400",
    "Client::Unauthorized, 401",
    "Client::Forbidden, 403",
    "Client::NotFound::ServiceNotFound, 404",
    "Client::Conflict, 409",
    "Client::PreconditionFailed::ChecksumMismatch, 412",
    "Client::Locked, 423",
    "Client::TooManyRequests, 429",
    "Client::ServiceExpired, 460",
    "Client::ValidationError, 400",
    "Server::InternalServerError::Maintenance, 500",
    "Server::NotImplemented, 501",
    "Server::ServiceUnavailable, 503",
  })
  void parse_errorClass_answersTheClassWithItsStatus(String errorClass, int status) {
    sandbox.faults().next(Fault.parse("GET /hosting/web: " + errorClass));

    Reply refused = client.get("/hosting/web");

    assertRefused(
        refused, status, errorClass, "The sandbox was configured to answer with " + errorClass);
    assertThat(refused.header("X-OVH-QueryID")).startsWith("EU.ext-1.");
  }

  @Test
  void parse_withoutNumber_failsEachCall() {
    sandbox.faults().next(Fault.parse("* /vps/*: Client::Conflict"));

    for (int i = 0; i < 3; i++) {
      assertThat(client.get("/vps/vps-one").status()).isEqualTo(409);
      assertThat(client.delete("/vps/vps-one/snapshot").status()).isEqualTo(409);
    }
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void parse_once_failsTheFirstCall() {
    sandbox.faults().next(Fault.parse("GET /vps: Server::InternalServerError once"));

    assertThat(client.get("/vps").status()).isEqualTo(500);
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void parse_messageAndNumber_areSeparated() {
    sandbox.faults().next(Fault.parse("GET /vps: Client::NotFound Nothing is here 2 times"));
    sandbox.faults().next(Fault.parse("GET /sms: Client::NotFound \"Try it 2 times\" once"));

    for (int i = 0; i < 2; i++) {
      assertRefused(client.get("/vps"), 404, "Client::NotFound", "Nothing is here");
    }
    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertRefused(client.get("/sms"), 404, "Client::NotFound", "Try it 2 times");
    assertThat(client.get("/sms").status()).isEqualTo(200);
  }

  @Test
  void parse_templateOfARoute_matchesItsCalls() {
    sandbox.faults().next(Fault.parse("GET /vps/{serviceName}/ips: Client::Forbidden"));

    assertThat(client.get("/vps/vps-one/ips").status()).isEqualTo(403);
    assertThat(client.get("/vps/vps-one").status()).isEqualTo(200);
  }

  @Test
  void parse_pathWithVersion_matchesThisVersionOnly() {
    sandbox.faults().next(Fault.parse("GET /v2/iam/policy: Client::Forbidden"));

    assertThat(TestClient.of(sandbox, "/v2").at(clock).get("/iam/policy").status()).isEqualTo(403);
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /vps|has not the form \"METHOD /path: EFFECT\"",
        "/vps: Client::NotFound|has not the form \"METHOD /path: EFFECT\"",
        "READ /vps: Client::NotFound|has the unknown method \"READ\"",
        "GET vps: Client::NotFound|has the path \"vps\", which does not begin with a slash",
        "GET /vps: NotFound|has the unknown effect \"NotFound\"" + EFFECTS,
        "GET /vps: latency|has \"latency\" with no argument; write \"latency DURATION\", for"
            + " example with 500ms, 2s, 5m or 1h",
        "GET /vps: read-lag -2s|has \"read-lag\" with the argument \"-2s\"; write \"read-lag"
            + " DURATION\", for example with 500ms, 2s, 5m or 1h",
        "GET /vps: wrong-clock soon once|has \"wrong-clock\" with the argument \"soon\"; write"
            + " \"wrong-clock DURATION\", for example with 2h or -2h",
        "GET /vps: html page|has \"html\" with the argument \"page\"; write \"html STATUS\", for"
            + " example with 502",
        "GET /vps: twice 2s|has \"twice\" with the argument \"2s\"; write \"twice\"",
        "GET /vps: twice 0%|occurs in 0% of the calls; the share must be from 1% to 100%",
        "GET /vps: Client::NotFound 0 times|occurs 0 times; the number must be at least 1",
      })
  void parse_invalid_namesTheProblem(String rule, String problem) {
    assertThatThrownBy(() -> Fault.parse(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the fault \"" + rule + "\" " + problem + EXAMPLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /vsp: Client::NotFound|the fault for GET /vsp matches no route of the catalogue",
        "GET /vps: Client::Conflict|OVHcloud does not document Client::Conflict for GET /vps;"
            + " documented: none",
        "* /services/*/savingsPlans/contracts: Client::Conflict|OVHcloud does not document"
            + " Client::Conflict for * /services/*/savingsPlans/contracts; documented:"
            + " Client::NotFound::ErrPCIProjectNotFound,"
            + " Server::InternalServerError::InternalServerError",
      })
  void builder_faultThatIsNotDocumented_isAWarning(String rule, String warning) {
    try (Sandbox other = settings().fault(rule).start()) {
      assertThat(other.warnings()).containsExactly(warning);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /services/{serviceId}/savingsPlans/contracts:"
            + " Client::NotFound::ErrPCIProjectNotFound",
        "* /vps*: Client::Conflict",
      })
  void builder_documentedOrWideFault_hasNoWarning(String rule) {
    try (Sandbox other = settings().fault(rule).start()) {
      assertThat(other.warnings()).isEmpty();
    }
  }

  @Test
  void builder_fault_failsCallsFromTheStart() {
    try (Sandbox other = settings().fault("GET /vps: Client::Locked once").start()) {
      TestClient calls = TestClient.of(other).at(clock);
      assertThat(calls.get("/vps").status()).isEqualTo(423);
      assertThat(calls.get("/vps").status()).isEqualTo(200);
    }
  }

  @Test
  void accountFile_faults_failCallsFromTheStart() throws Exception {
    Path file = folder.resolve("account.yaml");
    Files.writeString(
        file,
        """
        applications:
          - {applicationId: 1, applicationKey: k, applicationSecret: s, name: a}
        credentials:
          - applicationId: 1
            credentialId: 2
            consumerKey: c
            creation: 2026-01-02T03:04:05+01:00
            rules: [GET /*]
        faults:
          - GET /vps: Client::NotFound Nothing is here once
          - "GET /sms: Client::Conflict"
          - GET /domain/zone: html 502 50%
        faultSeed: 3
        """);
    try (Sandbox other = Sandbox.builder().account(file).clock(clock).machines(machines).start()) {
      TestClient calls = TestClient.of(other).at(clock);
      assertRefused(calls.get("/vps"), 404, "Client::NotFound", "Nothing is here");
      assertThat(calls.get("/vps").status()).isEqualTo(200);
      assertThat(calls.get("/sms").status()).isEqualTo(409);
      assertThat(other.account().faultSeed()).isEqualTo(3);
      assertThat(Stream.generate(() -> calls.get("/domain/zone").status()).limit(20))
          .contains(200, 502);
    }
  }

  @Test
  void accountFile_invalidFault_isRefusedWithItsLine() throws Exception {
    Path file = folder.resolve("account.yaml");
    Files.writeString(
        file,
        """
        applications:
          - {applicationId: 1, applicationKey: k, applicationSecret: s, name: a}
        faults:
          - GET /vps: nothing
        """);

    assertThatThrownBy(() -> Sandbox.builder().account(file).start())
        .hasMessage(
            file
                + ":4: the fault \"GET /vps: nothing\" has the unknown effect \"nothing\""
                + EFFECTS
                + EXAMPLE);
  }
}
