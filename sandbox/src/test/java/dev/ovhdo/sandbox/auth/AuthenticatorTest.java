package dev.ovhdo.sandbox.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.Nichandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The signature vectors that OVHcloud publishes with its clients, and small changes of these
 * vectors.
 */
class AuthenticatorTest {
  private static final String APPLICATION_KEY = "TDPKJdwZwAQPwKX2";
  private static final Instant NOW = Instant.ofEpochSecond(1457018875);

  /** All parts of a signed request. */
  record SignedRequest(
      String secret,
      String consumerKey,
      String method,
      String origin,
      String target,
      String body,
      String timestamp,
      String signature) {

    static SignedRequest of(String method, String target, String body, String signature) {
      return new SignedRequest(
          "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk",
          "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY",
          method,
          "eu.api.ovh.com",
          target,
          body,
          "1457018875",
          "$1$" + signature);
    }

    Stream<SignedRequest> variants() {
      return Stream.of(
              near(secret, v -> with(v, consumerKey, method, origin, target, body, signature)),
              near(consumerKey, v -> with(secret, v, method, origin, target, body, signature)),
              near(method, v -> with(secret, consumerKey, v, origin, target, body, signature)),
              near(origin, v -> with(secret, consumerKey, method, v, target, body, signature)),
              near(target, v -> with(secret, consumerKey, method, origin, v, body, signature)),
              near(body, v -> with(secret, consumerKey, method, origin, target, v, signature)),
              near(signature, v -> with(secret, consumerKey, method, origin, target, body, v)))
          .flatMap(each -> each);
    }

    private SignedRequest with(
        String secret,
        String consumerKey,
        String method,
        String origin,
        String target,
        String body,
        String signature) {
      return new SignedRequest(
          secret, consumerKey, method, origin, target, body, timestamp, signature);
    }

    /** Returns the same request with each timestamp that differs in one digit. */
    Stream<SignedRequest> otherTimes() {
      return near(timestamp, Function.identity())
          .filter(each -> each.matches("[0-9]+"))
          .map(
              each ->
                  new SignedRequest(
                      secret, consumerKey, method, origin, target, body, each, signature));
    }

    HttpRequest call() {
      Map<String, String> headers = new HashMap<>();
      headers.put("x-ovh-application", APPLICATION_KEY);
      headers.put("x-ovh-consumer", consumerKey);
      headers.put("x-ovh-timestamp", timestamp);
      headers.put("x-ovh-signature", signature);
      headers.put("x-forwarded-proto", "https");
      headers.put("host", origin);
      return new HttpRequest(
          "http", method, target, headers, body.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  static List<SignedRequest> vectors() {
    String body = "{\"a\":\"b\",\"c\":\"d\"}";
    return List.of(
        SignedRequest.of("GET", "/1.0/auth", "", "e9556054b6309771395efa467c22e627407461ad"),
        SignedRequest.of("POST", "/1.0/auth", body, "ec2fb5c7a81f64723c77d2e5b609ae6f58a84fc1"),
        SignedRequest.of("PUT", "/1.0/auth", body, "8a75a9e7c8e7296c9dbeda6a2a735eb6bd58ec4b"),
        SignedRequest.of("DELETE", "/1.0/auth", "", "a1eecd00b3b02b6cf5708b84b9ff42059a950d85"),
        SignedRequest.of("GET", "/1.0/call", "", "7f2db49253edfc41891023fcd1a54cf61db05fbb"),
        SignedRequest.of("GET", "/v1/call", "", "e6e7906d385eb28adcbfbe6b66c1528a42d741ad"),
        SignedRequest.of("GET", "/v2/call", "", "bb63b132a6f84ad5433d0c534d48d3f7c3804285"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void authenticate_publicVector_isAccepted(SignedRequest vector) {
    assertThat(
            gate(vector).authenticate(vector.call(), "/call", NOW, NOW).credential().credentialId())
        .isEqualTo(6001000001L);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void authenticate_oneByteChanged_isRefused(SignedRequest vector) {
    List<SignedRequest> accepted =
        Stream.concat(vector.variants(), vector.otherTimes())
            .filter(near -> !isRefusedForItsSignature(near))
            .toList();
    long tried = vector.variants().count() + vector.otherTimes().count();

    assertThat(accepted).isEmpty();
    assertThat(tried).isGreaterThan(8 * 130);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void authenticate_otherTimestampWithinTheWindow_isRefused(SignedRequest vector) {
    assertThat(vector.otherTimes().toList())
        .isNotEmpty()
        .allSatisfy(
            near ->
                assertThatThrownBy(() -> gate(near).authenticate(near.call(), "/call", NOW, NOW))
                    .isInstanceOf(ApiError.class)
                    .hasMessage("Invalid signature"));
  }

  private static boolean isRefusedForItsSignature(SignedRequest near) {
    try {
      gate(near).authenticate(near.call(), "/call", NOW, NOW);
      return false;
    } catch (ApiError e) {
      return "Invalid signature".equals(e.getMessage());
    }
  }

  /**
   * Returns an authenticator that accepts each timestamp, so that only the signature is checked.
   */
  private static Authenticator gate(SignedRequest signed) {
    Account account =
        new Account(new Nichandle("zz1-ovh", "demo@example.com", "Demo", "Account", "FR"));
    account
        .applications()
        .put(
            new Application(
                7001000001L, APPLICATION_KEY, signed.secret(), "", "", ApplicationStatus.ACTIVE));
    List<AccessRule> rules =
        AccessRule.METHODS.stream().map(method -> new AccessRule(method, "/*")).toList();
    account
        .credentials()
        .put(
            Credential.pending(
                    6001000001L,
                    7001000001L,
                    signed.consumerKey(),
                    rules,
                    OffsetDateTime.parse("2016-01-01T00:00:00Z"))
                .withValidation(null));
    return new Authenticator(account, Duration.ofSeconds(Long.MAX_VALUE));
  }

  /** Returns the text with each single bit inverted, and with each single byte removed. */
  private static <T> Stream<T> near(String text, Function<String, T> use) {
    List<T> near = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      for (int bit = 1; bit < 256; bit <<= 1) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[at] ^= (byte) bit;
        near.add(use.apply(new String(bytes, StandardCharsets.ISO_8859_1)));
      }
      near.add(use.apply(text.substring(0, at) + text.substring(at + 1)));
    }
    return near.stream();
  }
}
