package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SignatureTest {

  private record Vector(
      String name, String secret, String consumerKey, WireRequest request, long time, String sign) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Vector> vectors() throws IOException {
    try (InputStream in = SignatureTest.class.getResourceAsStream("signatures.json")) {
      JsonNode all = Json.read(in.readAllBytes());
      String secret = all.path("applicationSecret").asString();
      String consumerKey = all.path("consumerKey").asString();
      List<Vector> vectors =
          all.path("cases")
              .valueStream()
              .map(
                  one ->
                      new Vector(
                          one.path("name").asString(),
                          secret,
                          consumerKey,
                          request(
                              one.path("method").asString(),
                              one.path("url").asString(),
                              one.path("body").asString()),
                          one.path("timestamp").asLong(),
                          one.path("signature").asString()))
              .toList();
      assertThat(vectors).hasSizeGreaterThanOrEqualTo(10);
      return vectors.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void of_vector_isTheGivenSignature(Vector vector) {
    assertThat(Signature.of(vector.request(), vector.secret(), vector.consumerKey(), vector.time()))
        .isEqualTo(vector.sign());
  }

  /** The vectors in the test suites of the official Go and Python clients. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /1.0/auth |                   | e9556054b6309771395efa467c22e627407461ad
          POST   | /1.0/auth | {"a":"b","c":"d"} | ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1
          PUT    | /1.0/auth | {"a":"b","c":"d"} | 8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b
          DELETE | /1.0/auth |                   | a1eecd00b3b02b6cf5708b84b9ff42059a950d85
          GET    | /1.0/call |                   | 7f2db49253edfc41891023fcd1a54cf61db05fbb
          GET    | /v1/call  |                   | e6e7906d385eb28adcbfbe6b66c1528a42d741ad
          GET    | /v2/call  |                   | bb63b132a6f84ad5433d0c534d48d3f7c3804285
          """)
  void of_publicVector_isTheGivenSignature(
      String method, String path, String body, String expected) {
    WireRequest request =
        request(method, "https://eu.api.ovh.com" + path, body == null ? "" : body);

    String signature =
        Signature.of(
            request,
            "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk",
            "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY",
            1457018875);

    assertThat(signature).isEqualTo("$1$" + expected);
  }

  @Test
  void of_oneByteOfTheBodyChanged_differs() {
    WireRequest one = request("POST", "https://eu.api.ovh.com/1.0/auth", "{\"a\":1}");
    WireRequest other = request("POST", "https://eu.api.ovh.com/1.0/auth", "{\"a\":2}");

    assertThat(Signature.of(one, "secret", "consumer", 1))
        .isNotEqualTo(Signature.of(other, "secret", "consumer", 1));
  }

  private static WireRequest request(String method, String url, String body) {
    byte[] bytes = body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
    return new WireRequest(
        HttpMethod.valueOf(method), URI.create(url), Map.of(), bytes, Duration.ofSeconds(1));
  }
}
