package dev.ovhdo.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.transport.HttpMethod;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MayHaveBeenCarriedOutTest {

  @ParameterizedTest
  @CsvSource({
    "PUT, 409, false, false",
    "PUT, 409, true, true",
    "PUT, 408, false, true",
    "PUT, 502, false, true",
    "POST, 429, false, false",
    "POST, 500, false, true",
    "DELETE, 404, true, true",
    "GET, 502, true, false",
  })
  void apiException_statusAndEarlierAttempts_decide(
      HttpMethod method, int status, boolean uncertain, boolean expected) {
    OvhException failure = new ConflictException(call(method, uncertain), error(status), "");

    assertThat(failure.mayHaveBeenCarriedOut()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, true, false, false",
    "POST, false, false, true",
    "PUT, true, true, true",
    "PUT, false, false, true",
    "GET, false, true, false",
  })
  void transportException_anyAttemptThatMayHaveBeenReceived_counts(
      HttpMethod method, boolean notSent, boolean uncertain, boolean expected) {
    TransportException failure =
        new TransportException(call(method, uncertain), "the network broke", notSent, null);

    assertThat(failure.mayHaveBeenCarriedOut()).isEqualTo(expected);
    assertThat(failure.notSent()).isEqualTo(notSent && !uncertain);
    assertThat(failure.attempts()).isEqualTo(2);
  }

  @Test
  void apiException_uncertainEarlierAttempt_isNamedInTheMessage() {
    assertThat(new ConflictException(call(HttpMethod.PUT, true), error(409), "Wait"))
        .hasMessage(
            "PUT /vps/a answered 409: busy (2 attempts in 3.5 s). Wait. An earlier attempt may have"
                + " been carried out: check before you repeat it");
  }

  @Test
  void transportException_refusedAfterAnUncertainAttempt_saysThatItMayHaveBeenCarriedOut() {
    assertThat(new TransportException(call(HttpMethod.PUT, true), "connection refused", true, null))
        .hasMessage(
            "PUT /vps/a got no answer: connection refused (2 attempts in 3.5 s)."
                + " OVHcloud may have carried it out: check before you repeat it");
  }

  @Test
  void decodeException_changeOrUnknownCall_mayHaveBeenCarriedOut() {
    FailedCall put = call(HttpMethod.PUT, false);
    FailedCall get = call(HttpMethod.GET, false);

    assertThat(new DecodeException(put, "it is empty", null).mayHaveBeenCarriedOut()).isTrue();
    assertThat(DecodeException.ofNoJson(put, "it is a page").mayHaveBeenCarriedOut()).isTrue();
    assertThat(DecodeException.ofNoJson(get, "it is a page").mayHaveBeenCarriedOut()).isFalse();
    assertThat(DecodeException.ofUnsentCall(put, "no token").mayHaveBeenCarriedOut()).isFalse();
    assertThat(new DecodeException("vps.Task", "id").mayHaveBeenCarriedOut()).isTrue();
    assertThat(new DecodeException("vps.Task", "id").attempts()).isZero();
  }

  @Test
  void decodeException_unsentAfterAnUncertainAttempt_saysSo() {
    DecodeException failure =
        DecodeException.ofUnsentCall(call(HttpMethod.PUT, true), "there is no token");

    assertThat(failure.mayHaveBeenCarriedOut()).isTrue();
    assertThat(failure)
        .hasMessage(
            "The answer to PUT /vps/a was not understood: there is no token. The call itself was not"
                + " sent again, and may have been carried out: check before you repeat it");
  }

  private static FailedCall call(HttpMethod method, boolean uncertain) {
    return new FailedCall(
        method, "/vps/{serviceName}", "/vps/a", 2, Duration.ofMillis(3_500), uncertain);
  }

  private static ApiError error(int status) {
    return new ApiError(status, null, null, "busy", null, Map.of());
  }
}
