package dev.ovhdo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ManualTime;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.CallListener.Attempt;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import dev.ovhdo.testing.DebugLog;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTest {
  private final ManualTime time = new ManualTime(Instant.EPOCH);
  private final ScriptedTransport transport = new ScriptedTransport();
  private static final ClientSecrets NO_SECRETS = new ClientSecrets(new Credentials.None());

  private final List<Attempt> seen = new ArrayList<>();

  @Test
  void send_response_showsTheAttemptWithoutSecrets() throws Exception {
    transport.then(
        request -> {
          time.advance(Duration.ofMillis(35));
          return TestCalls.answer(
              200, "{\"consumerKey\":\"abc\",\"state\":\"ok\"}", "Set-Cookie", "s=1", "X-A", "1");
        });
    WireRequest wire =
        new WireRequest(
            HttpMethod.POST,
            URI.create("https://eu.api.ovh.com/1.0/x?credentialToken=abc&a=b"),
            Map.of(
                "X-Ovh-Application", "application",
                "X-Ovh-Consumer", "abc",
                "X-Ovh-Signature", "$1$abc",
                "X-Auth-Token", "abc",
                "X-Pagination-Cursor", "page",
                "Authorization", "Bearer abc"),
            "{\"password\":\"abc\",\"name\":\"n\"}".getBytes(StandardCharsets.UTF_8),
            Duration.ofSeconds(1));

    WireResponse answer =
        log().send(new Call(Request.post("/x"), "/x", wire, new Attempts(time.source())));

    assertThat(answer.body()).as("the caller's own").asString().contains("abc");
    Attempt attempt = seen.get(0);
    assertThat(attempt.number()).isEqualTo(1);
    assertThat(attempt.duration()).isEqualTo(Duration.ofMillis(35));
    assertThat(attempt.failure()).isNull();
    assertThat(attempt.request().uri())
        .hasToString("https://eu.api.ovh.com/1.0/x?credentialToken=***&a=b");
    assertThat(attempt.request().headers())
        .isEqualTo(
            Map.of(
                "X-Ovh-Application", "application",
                "X-Ovh-Consumer", "***",
                "X-Ovh-Signature", "***",
                "X-Auth-Token", "***",
                "X-Pagination-Cursor", "page",
                "Authorization", "***"));
    assertThat(attempt.request().body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"password\":\"***\",\"name\":\"n\"}");
    assertThat(attempt.response()).isNotNull();
    assertThat(attempt.response().headers())
        .isEqualTo(Map.of("Set-Cookie", List.of("***"), "X-A", List.of("1")));
    assertThat(attempt.response().body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"consumerKey\":\"***\",\"state\":\"ok\"}");
  }

  @Test
  void send_noResponse_showsTheFailure() {
    IOException failure = new IOException("broke off");
    transport.thenFail(failure);

    assertThatThrownBy(() -> log().send(TestCalls.get("/x"))).isSameAs(failure);

    assertThat(seen.get(0).failure()).isSameAs(failure);
    assertThat(seen.get(0).response()).isNull();
    assertThat(seen.get(0).request().body()).isNull();
  }

  @Test
  void send_logOfTheLevelDebug_hasEachAttemptWithoutSecrets() throws Exception {
    transport.thenAnswer(200, "{}").thenFail(new IOException("broke off"));
    List<String> lines;
    try (DebugLog logged = new DebugLog("dev.ovhdo.client")) {
      log().send(TestCalls.get("/x?credentialToken=abc"));
      assertThatThrownBy(() -> log().send(TestCalls.get("/y"))).isInstanceOf(IOException.class);
      lines = logged.lines();
    }

    assertThat(lines)
        .containsExactly(
            "GET https://eu.api.ovh.com/1.0/x?credentialToken=***: 200, 2 bytes after 0 ms,"
                + " attempt 1",
            "GET https://eu.api.ovh.com/1.0/y: java.io.IOException: broke off after 0 ms,"
                + " attempt 1");
  }

  @Test
  void send_listenerThatFails_doesNotFailTheCall() throws Exception {
    transport.thenAnswer(200, "1");
    Step.Next log =
        new Log(
                attempt -> {
                  throw new IllegalStateException("the listener's own");
                },
                time.source(),
                NO_SECRETS)
            .before(Pipeline.sender(transport));

    assertThat(log.send(TestCalls.get("/x")).status()).isEqualTo(200);
  }

  @Test
  void send_listenerThatReadsSomeBodies_receivesTheOthersEmpty() throws Exception {
    transport.thenAnswer(200, "1").thenAnswer(200, "2");
    CallListener listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            seen.add(attempt);
          }

          @Override
          public boolean readsResponseBody(WireRequest request) {
            return request.uri().getPath().endsWith("/y");
          }
        };
    Step.Next log = new Log(listener, time.source(), NO_SECRETS).before(Pipeline.sender(transport));

    assertThat(log.send(TestCalls.get("/x")).body()).as("the caller's own").isNotEmpty();
    log.send(TestCalls.get("/y"));

    assertThat(seen)
        .extracting(Attempt::response)
        .extracting(response -> new String(response.body(), StandardCharsets.UTF_8))
        .containsExactly("", "2");
    assertThat(seen).extracting(attempt -> attempt.response().status()).containsOnly(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          nested           ; {"a":[{"apiSecret":"x"}]}              ; {"a":[{"apiSecret":"***"}]}
          case and dashes  ; {"Application_Secret":"x"}             ; {"Application_Secret":"***"}
          user data        ; {"configDriveUserData":"x"}            ; {"configDriveUserData":"***"}
          a yes or no      ; {"doNotSendPassword":true}             ; {"doNotSendPassword":true}
          whole branch     ; {"token":{"id":1,"until":null}}        ; {"token":{"id":"***","until":null}}
          public key stays ; {"key":"ssh-ed25519 AAAA"}             ; {"key":"ssh-ed25519 AAAA"}
          private key      ; {"key":"-----BEGIN PRIVATE KEY-----"}  ; {"key":"***"}
          a URL in a text  ; "https://x.example.com/?token=abc&b=1" ; "https://x.example.com/?token=***&b=1"
          half a JSON      ; {"password":"abc                       ; (16 bytes, no JSON)
          unlikely names   ; {"authInfo":"x","pin":1,"ping":"y"} ; {"authInfo":"***","pin":"***","ping":"y"}
          a page           ; <title>502</title>                     ; <title>502</title>
          null             ; null                                   ; null
          """)
  void response_body_redactsSecretsOnly(String name, String body, String shown) {
    assertThat(response(body, "/x").body()).asString(StandardCharsets.UTF_8).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "/domain/example.com/authInfo       ; \"x\"     ; \"***\"",
        "/telephony/a/line/b/changePassword ; \"x\"     ; \"***\"",
        "/me/tokens                         ; [\"x\"]   ; [\"x\"]",
        "/domain/authInfo/zone              ; \"x\"     ; \"x\"",
      })
  void response_bareString_isRedactedIfTheRouteIsNamedAfterASecret(
      String path, String body, String shown) {
    assertThat(response(body, path).body()).asString(StandardCharsets.UTF_8).isEqualTo(shown);
  }

  @Test
  void send_serverQuotesASecretOfTheCall_isHiddenInHeadersAndBody() throws Exception {
    transport.thenAnswer(
        400, "{\"hunter22\":[\"app-secret <hunter22>\"]}", Map.of("X-A", "/hunter22/"));
    transport.thenAnswer(502, "<p>hunter22 app-secret</p>");
    Call call = TestCalls.of(Request.post("/x").withBody(Map.of("password", "hunter22")));
    Step.Next log =
        new Log(
                seen::add,
                time.source(),
                new ClientSecrets(new Credentials.Application("ak", "app-secret", null)))
            .before(Pipeline.sender(transport));

    log.send(call);
    log.send(call);

    assertThat(seen)
        .extracting(attempt -> new String(attempt.response().body(), StandardCharsets.UTF_8))
        .containsExactly("{\"***\":[\"*** <***>\"]}", "<p>*** ***</p>");
    assertThat(seen.get(0).response().headers()).isEqualTo(Map.of("X-A", List.of("/***/")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/sms/sms-1/jobs,message,200",
    "/sms/sms-1/outgoing/1,message,200",
    "/secret/retrieve,id,200"
  })
  void send_secretOfOneRoute_isHidden(String path, String name, int status) throws Exception {
    byte[] body = ("{\"" + name + "\":\"something\"}").getBytes(StandardCharsets.UTF_8);
    WireRequest wire =
        new WireRequest(
            HttpMethod.POST,
            URI.create("https://eu.api.ovh.com" + path),
            Map.of(),
            body,
            Duration.ofSeconds(1));
    Request request = Request.post(path).withBody(Map.of(name, "something"));
    transport.thenAnswer(status, "{\"" + name + "\":\"something\"}");

    log().send(new Call(request, path, wire, new Attempts(time.source())));

    Attempt attempt = seen.get(0);
    assertThat(attempt.request().body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"" + name + "\":\"***\"}");
    assertThat(attempt.response().body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"" + name + "\":\"***\"}");
  }

  @Test
  void response_errorOfTextMessages_showsTheMessageOfTheError() {
    Call call = TestCalls.get("/sms/sms-1");

    assertThat(
            Redaction.response(
                    call, TestCalls.answer(404, "{\"message\":\"no\"}"), NO_SECRETS.of(call))
                .body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"message\":\"no\"}");
  }

  @Test
  void response_emptyBody_staysEmpty() {
    assertThat(response("", "/x").body()).isEmpty();
  }

  private static WireResponse response(String body, String path) {
    Call call = TestCalls.get(path);
    return Redaction.response(call, TestCalls.answer(200, body), NO_SECRETS.of(call));
  }

  private Step.Next log() {
    return new Log(seen::add, time.source(), NO_SECRETS).before(Pipeline.sender(transport));
  }
}
