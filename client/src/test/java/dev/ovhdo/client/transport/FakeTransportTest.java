package dev.ovhdo.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.request.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FakeTransportTest {
  private final FakeTransport api = new FakeTransport();
  private OvhClient client = client("ovh-eu");

  private OvhClient client(String endpoint) {
    return OvhClient.builder()
        .configuration(
            Configuration.of(
                Endpoint.of(endpoint), new Credentials.Application("key", "secret", "consumer")))
        .transport(api)
        .build();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void send_severalResponses_usesThemInOrderAndRepeatsTheLast() {
    api.respond("GET /vps/vps-1/tasks?state=doing", "[1]")
        .respond("GET /vps/vps-1/tasks?state=doing", "[]");

    Request request = Request.get("/vps/{serviceName}/tasks", "vps-1").withQuery("state", "doing");

    assertThat(List.of(read(request), read(request), read(request)))
        .extracting(JsonNode::toString)
        .containsExactly("[1]", "[]", "[]");
    assertThat(api.calls()).hasSize(3).containsOnly("GET /vps/vps-1/tasks?state=doing");
  }

  @Test
  void send_changeAndRefusal_areRecordedWithTheirBody() {
    api.respond(
        "PUT /vps/vps-1",
        403,
        "{\"class\":\"Client::Forbidden\",\"errorCode\":\"NOT_GRANTED_CALL\",\"message\":\"no\"}");

    assertThatThrownBy(
            () ->
                read(
                    Request.put("/vps/{serviceName}", "vps-1")
                        .withBody(Map.of("displayName", "web"))))
        .isInstanceOf(NotGrantedException.class);
    assertThat(api.requests())
        .singleElement()
        .extracting(
            request -> new String(Objects.requireNonNull(request.body()), StandardCharsets.UTF_8))
        .isEqualTo("{\"displayName\":\"web\"}");
  }

  @Test
  void send_callWithoutResponse_failsAndNamesTheDefinedCalls() {
    api.respond("GET /me", "{}");

    assertThatThrownBy(() -> read(Request.get("/vps")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("No response is defined for GET /vps; defined are [GET /me]");
  }

  @Test
  void replace_definedCall_forgetsTheFormerResponses() {
    api.respond("GET /me", "{\"a\":1}").replace("GET /me", 200, "{\"a\":2}");

    assertThat(read(Request.get("/me")).toString()).isEqualTo("{\"a\":2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ovh-eu", "https://api.example.com/proxy/v1", "https://api.example.com/1.0"})
  void calls_anyBaseUrl_areNamedByThePathBelowIt(String endpoint) {
    client.close();
    client = client(endpoint);
    api.respond("GET /vps/v1", "{}").respond("GET /v2/iam/policy", "[]");

    read(Request.get("/vps/{serviceName}", "v1"));
    read(Request.get("/v2/iam/policy"));

    assertThat(api.calls()).containsExactly("GET /vps/v1", "GET /v2/iam/policy");
  }

  private JsonNode read(Request request) {
    return client.call(request);
  }
}
