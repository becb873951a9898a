package dev.ovhdo.client.internal;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.testing.Fuzzing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecodeFuzzTest {
  private static final List<String> SAMPLES =
      List.of(
          "{\"class\":\"Client::BadRequest\",\"message\":\"no\",\"details\":{\"a\":\"b\"}}",
          "{\"errorCode\":\"NOT_GRANTED_CALL\",\"httpCode\":\"403 Forbidden\",\"message\":\"no\"}",
          "[1,2.5,\"three\",null,true,{\"four\":[]}]",
          "<html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>");

  @Test
  void decode_anyResponse_isReadOrRejected() {
    ManualTime time = new ManualTime(Instant.EPOCH);
    ServerClock clock = new ServerClock(time.source(), null, self -> Instant.EPOCH);
    Credentials credentials = new Credentials.Application("ak", "app-secret", "consumer-key");
    ClientSecrets secrets = new ClientSecrets(credentials);
    Decode decode =
        new Decode(new Advice(TestCalls.ENDPOINT, credentials, clock), secrets, time.source());
    Call call = TestCalls.of(Request.post("/x").withBody(Map.of("password", "hunter22")));

    Fuzzing.run(
        SAMPLES,
        input -> {
          int status = List.of(200, 302, 400, 403, 404, 429, 460, 500, 504).get(input.length() % 9);
          Redaction.response(call, TestCalls.answer(status, input), secrets.of(call));
          decode.decode(
              call, TestCalls.answer(status, input, "Location", input, "Retry-After", input));
        },
        OvhException.class);
  }
}
