package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.AccessToken;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.ServiceAccount;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a value, which can be in a log or in the message of a failed assertion. */
class SecretsInTextTest {
  private static final String SECRET = "SECRET";
  private static final OffsetDateTime CREATION = OffsetDateTime.parse("2026-01-02T03:04:05+01:00");

  static Stream<Arguments> values() {
    byte[] body = SECRET.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of(
            new Application(1, "key", SECRET, "app", "", ApplicationStatus.ACTIVE),
            "Application[1 app active]"),
        Arguments.of(
            Credential.pending(2, 1, SECRET, List.of(), CREATION),
            "Credential[2 of application 1 pendingValidation]"),
        Arguments.of(
            new AccessToken(SECRET, "demo", "laptop", "", CREATION, null, null),
            "AccessToken[demo, laptop]"),
        Arguments.of(
            new AccessToken(SECRET, "EU.1", null, "", CREATION, null, null), "AccessToken[EU.1]"),
        Arguments.of(
            new ServiceAccount("EU.1", SECRET, "ci", "", CREATION), "ServiceAccount[EU.1]"),
        Arguments.of(new DemoKeys("key", SECRET, SECRET), "DemoKeys[key]"),
        Arguments.of(
            new HttpRequest("http", "POST", "/a", Map.of("x-ovh-consumer", SECRET), body),
            "POST /a"),
        Arguments.of(
            HttpResponse.json(200, Json.string(SECRET)).withHeader("Location", SECRET),
            "200, 8 bytes, WHOLE"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void toString_ofAValueWithASecret_omitsTheSecret(Object value, String text) {
    assertThat(value).hasToString(text);
  }
}
