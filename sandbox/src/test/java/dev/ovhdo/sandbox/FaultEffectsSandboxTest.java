package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.state.AccessToken;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each effect does to a call, to the account and to the journal. */
@Timeout(60)
class FaultEffectsSandboxTest extends SandboxTestCase {
  private static final String KEY = "/me/sshKey";
  private static final String NEW_KEY =
      "{\"keyName\":\"new\",\"key\":\"" + TestAccount.OTHER_KEY + "\"}";

  private void fault(String rule) {
    sandbox.faults().next(Fault.parse(rule));
  }

  private List<String> keys() {
    return sandbox.account().sshKeys().keys();
  }

  private List<Integer> statuses(String method, String path) {
    return sandbox.journal().calls(method, path).stream().map(RecordedCall::status).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "status 429, 429, Client::TooManyRequests",
    "status 500, 500, Server::InternalServerError",
    "status 503, 503, Server::ServiceUnavailable",
    "status 418, 418, Client::BadRequest",
  })
  void status_number_isAnErrorOfTheApiWithTheFittingClass(
      String effect, int status, String errorClass) {
    fault("POST /me/sshKey: " + effect + " once");

    assertRefused(
        client.post(KEY, NEW_KEY),
        status,
        errorClass,
        "The sandbox was configured to answer with status " + status);
    assertThat(keys()).containsExactly("laptop");
  }

  @Test
  void status_withMessage_hasThisMessage() {
    fault("* *: status 503 Come back later once");

    assertRefused(client.get("/vps"), 503, "Server::ServiceUnavailable", "Come back later");
  }

  @Test
  void html_page_hasNoQueryIdAndNoEffect() {
    fault("* *: html 504 once");

    Reply reply = client.post(KEY, NEW_KEY);

    assertThat(reply.status()).isEqualTo(504);
    assertThat(reply.body()).startsWith("<html>");
    assertThat(reply.header("X-OVH-QueryID")).isEmpty();
    assertThat(keys()).containsExactly("laptop");
  }

  @Test
  void retryAfter_bothForms_nameSecondsOrTheDate() {
    fault("* *: retry-after 90s once");
    fault("* *: retry-after-date 90s once");

    assertThat(client.get("/vps").header("Retry-After")).isEqualTo("90");
    Reply reply = client.get("/vps");
    assertRefused(reply, 429, "Client::TooManyRequests", "Too many requests");
    assertThat(reply.header("Retry-After")).isEqualTo("Sun, 22 Nov 2026 10:01:30 GMT");
  }

  @Test
  void latency_call_isCarriedOutAtOnceAndAnsweredLater() {
    fault("* *: latency 200ms once");

    long begin = System.nanoTime();
    assertThat(client.post(KEY, NEW_KEY).status()).isEqualTo(200);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(190));
    assertThat(keys()).containsExactly("laptop", "new");
  }

  @Test
  void slowBody_call_isAnsweredWhole() {
    fault("* *: slow-body 200ms once");

    long begin = System.nanoTime();
    assertReply(client.get("/vps"), 200, "[\"vps-one\",\"vps-two\"]");

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(190));
  }

  @ParameterizedTest
  @CsvSource({"drop-before-commit, false", "drop-after-commit, true"})
  void drop_call_endsWithoutAnAnswer(String effect, boolean committed) {
    fault("POST *: " + effect + " once");

    assertThatThrownBy(() -> client.post(KEY, NEW_KEY)).hasCauseInstanceOf(IOException.class);

    assertThat(keys().contains("new")).isEqualTo(committed);
    assertThat(statuses("POST", KEY)).containsExactly(0);
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void lateCommit_call_isCarriedOutAfterTheDuration() {
    fault("POST *: late-commit 3s once");

    assertThat(client.post(KEY, NEW_KEY).status()).isEqualTo(504);
    assertReply(client.get(KEY), 200, "[\"laptop\"]");
    clock.advance(Duration.ofSeconds(2));
    assertThat(keys()).containsExactly("laptop");
    clock.advance(Duration.ofSeconds(1));

    assertReply(client.get(KEY), 200, "[\"laptop\",\"new\"]");
  }

  @Test
  void lateCommit_withoutDelay_isCarriedOutBeforeTheResponse() {
    fault("POST *: late-commit 0s once");

    assertThat(client.post(KEY, NEW_KEY).status()).isEqualTo(504);

    assertThat(keys()).containsExactly("laptop", "new");
  }

  @Test
  void lateCommit_longAfterTheRequest_doesNotFailForTheAgeOfItsSignature() {
    fault("POST *: late-commit 5m once");

    client.post(KEY, NEW_KEY);
    clock.advance(Duration.ofMinutes(5));

    assertThat(keys()).containsExactly("laptop", "new");
  }

  @Test
  void twice_call_isCarriedOutTwiceAndAnsweredByTheSecond() {
    fault("POST *: twice once");

    Reply reply = client.post(KEY, NEW_KEY);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(keys()).containsExactly("laptop", "new");
    assertThat(statuses("POST", KEY)).containsExactly(409, 409);
  }

  @Test
  void twice_newRecord_isThereTwice() {
    fault("POST *: twice once");
    String zone = "/domain/zone/example.com/record";
    int before = sandbox.account().zones().find("example.com").orElseThrow().records().size();

    client.post(zone, "{\"fieldType\":\"A\",\"subDomain\":\"twin\",\"target\":\"192.0.2.1\"}");

    assertThat(sandbox.account().zones().find("example.com").orElseThrow().records())
        .hasSize(before + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong-clock 2h", "wrong-clock -2h"})
  void wrongClock_allCalls_shiftsTheTimeAndTheCheckAlike(String effect) {
    fault("* *: " + effect);
    Duration error = Duration.ofHours(effect.contains("-2") ? -2 : 2);

    assertReply(
        client.get("/auth/time"),
        200,
        String.valueOf(clock.instant().plus(error).getEpochSecond()));
    assertThat(client.get("/vps").body()).contains("QUERY_TIME_OUT");
    TestClient adjusted = client.at(() -> clock.instant().plus(error));
    assertThat(adjusted.post(KEY, NEW_KEY).status()).isEqualTo(200);
    assertThat(keys()).containsExactly("laptop", "new");
  }

  @Test
  void wrongClock_ofTheTimeOnly_leavesTheCheck() {
    fault("GET /auth/time: wrong-clock 2h");

    assertReply(
        client.get("/auth/time"),
        200,
        String.valueOf(clock.instant().plusSeconds(7200).getEpochSecond()));
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void expiredCredential_call_isRefusedAndAllLaterOnes() {
    fault("GET /sms: expired-credential once");

    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertThat(client.get("/sms").body()).contains("INVALID_CREDENTIAL");
    assertThat(client.get("/vps").body()).contains("INVALID_CREDENTIAL");
  }

  @Test
  void expiredCredential_accessToken_mustLoginAgain() {
    sandbox
        .account()
        .accessTokens()
        .put(
            new AccessToken(
                "token",
                "demo",
                "a",
                "",
                OffsetDateTime.parse("2026-01-02T03:04:05Z"),
                null,
                null));
    fault("GET /sms: expired-credential once");

    assertThat(withToken("/vps").status()).isEqualTo(200);
    assertThat(withToken("/sms").status()).isEqualTo(401);
    assertThat(withToken("/vps").body()).contains("You must login first");
  }

  private Reply withToken(String path) {
    return client.send(
        TestClient.request("GET", sandbox.url() + path, "")
            .header("Authorization", "Bearer token"));
  }

  @Test
  void readLag_change_isNotReadForTheDuration() {
    fault("POST *: read-lag 3s once");

    assertThat(client.post(KEY, NEW_KEY).status()).isEqualTo(200);

    assertReply(client.get(KEY), 200, "[\"laptop\"]");
    assertThat(client.get(KEY + "/new").status()).isEqualTo(404);
    assertThat(client.post(KEY, NEW_KEY).status())
        .as("changes use the current state")
        .isEqualTo(409);
    assertThat(keys()).as("the account is the current one").containsExactly("laptop", "new");
    clock.advance(Duration.ofSeconds(3));
    assertReply(client.get(KEY), 200, "[\"laptop\",\"new\"]");
  }

  @Test
  void readLag_task_isInNoListForTheDuration() {
    fault("POST *: read-lag 10s once");

    client.post("/vps/vps-one/reboot", "");

    assertReply(client.get("/vps/vps-one/tasks"), 200, "[]");
    assertThat(client.get("/vps/vps-one").body()).contains("\"state\":\"running\"");
    clock.advance(Duration.ofSeconds(10));
    assertThat(client.get("/vps/vps-one/tasks").body()).isNotEqualTo("[]");
  }

  @Test
  void readLag_twoChanges_appearInTheirOrder() {
    fault("POST *: read-lag 3s");

    client.post(KEY, NEW_KEY);
    clock.advance(Duration.ofSeconds(2));
    client.post(KEY, NEW_KEY.replace("\"new\"", "\"newer\"").replace("ICAg", "IDAw"));
    clock.advance(Duration.ofSeconds(1));

    assertReply(client.get(KEY), 200, "[\"laptop\",\"new\"]");
    clock.advance(Duration.ofSeconds(2));
    assertReply(client.get(KEY), 200, "[\"laptop\",\"new\",\"newer\"]");
  }

  @Test
  void percent_share_failsAboutThatManyAndTheSameOnesInEachRun() {
    List<Integer> first = statusesWith(7);

    assertThat(first.stream().filter(status -> status == 503).count()).isBetween(10L, 30L);
    assertThat(statusesWith(7)).isEqualTo(first);
    assertThat(statusesWith(8)).isNotEqualTo(first);
  }

  private List<Integer> statusesWith(long seed) {
    try (Sandbox other = settings().fault("GET *: status 503 20%").faultSeed(seed).start()) {
      TestClient calls = TestClient.of(other).at(clock);
      return IntStream.range(0, 100).mapToObj(i -> calls.get("/vps").status()).toList();
    }
  }

  @Test
  void percent_callThatIsNotChosen_canHaveAnotherFault() {
    fault("GET *: status 503 1%");
    fault("GET *: status 502");

    assertThat(Stream.generate(() -> client.get("/vps").status()).limit(20)).contains(502);
  }

  @Test
  void parseEffect_inJava_isTheNextCallAndCanBeRestricted() {
    sandbox.faults().next(Fault.parseEffect("html 502").on("GET", "/sms").times(2));

    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertThat(client.get("/sms").status()).isEqualTo(502);
    assertThat(client.get("/sms").status()).isEqualTo(502);
    assertThat(client.get("/sms").status()).isEqualTo(200);
  }

  @Test
  void percent_outOfRange_isRefused() {
    assertThatThrownBy(() -> Fault.noAnswer().percent(101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the share of the calls of a fault must be between 1 and 100 percent, not 101");
  }
}
