package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.TestClient.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FaultsSandboxTest extends SandboxTestCase {
  @Test
  void html_once_nextCallIsAnswered() {
    sandbox.faults().next(Fault.html(502));

    Reply faulty = client.get("/vps");

    assertReply(
        faulty,
        502,
        "<html>\n<head><title>502</title></head>\n<body><h1>502</h1></body>\n</html>\n");
    assertThat(faulty.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(faulty.header("X-OVH-QueryID")).isEmpty();
    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertThat(sandbox.journal().calls("GET", "/vps"))
        .extracting(RecordedCall::status)
        .containsExactly(502, 200);
  }

  @Test
  void status_onAPath_leavesOtherCalls() {
    sandbox
        .faults()
        .next(
            Fault.status(429, "Client::TooManyRequests", "Slow down")
                .with("Retry-After", "2")
                .on("GET", "/vps/*/ips")
                .times(2));

    assertThat(client.get("/vps/vps-one").status()).isEqualTo(200);
    for (int i = 0; i < 2; i++) {
      Reply refused = client.get("/vps/vps-one/ips");
      assertRefused(refused, 429, "Client::TooManyRequests", "Slow down");
      assertThat(refused.header("Retry-After")).isEqualTo("2");
      assertThat(refused.header("X-OVH-QueryID")).startsWith("EU.ext-1.");
    }
    assertThat(client.get("/vps/vps-one/ips").status()).isEqualTo(200);
  }

  @Test
  void status_delete_changesNothing() {
    sandbox.faults().next(Fault.status(500));

    assertRefused(
        client.delete("/me/sshKey/laptop"),
        500,
        "Server::Sandbox",
        "The sandbox was configured to answer with status 500");
    assertThat(sandbox.account().sshKeys().keys()).containsExactly("laptop");
  }

  @Test
  void truncatedBody_call_sendsHalfOfTheJson() {
    sandbox.faults().next(Fault.truncatedBody());

    assertReply(client.get("/vps"), 200, "[\"vps-one\"");
  }

  @Test
  void brokenConnection_call_endsWithinTheBody() {
    sandbox.faults().next(Fault.brokenConnection());

    assertThatThrownBy(() -> client.get("/vps")).hasCauseInstanceOf(IOException.class);
    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void stalledBody_call_hangsUntilTheSandboxCloses() throws Exception {
    assertHangsUntilClose(Fault.stalledBody(), 200);
  }

  @Test
  void noAnswer_call_hangsUntilTheSandboxCloses() throws Exception {
    assertHangsUntilClose(Fault.noAnswer(), 0);
  }

  @Test
  void clear_pendingFault_removesTheFault() {
    sandbox.faults().next(Fault.html(503).times(9));
    sandbox.faults().clear();

    assertThat(client.get("/vps").status()).isEqualTo(200);
  }

  @Test
  void times_zero_isRefused() {
    assertThatThrownBy(() -> Fault.noAnswer().times(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the number of calls of a fault must be at least 1, not 0");
  }

  private void assertHangsUntilClose(Fault fault, int recorded) throws Exception {
    sandbox.faults().next(fault);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + "/auth/time"))
            .timeout(Duration.ofSeconds(50))
            .build();
    CompletableFuture<HttpResponse<String>> hanging =
        client.http().sendAsync(request, BodyHandlers.ofString());
    RecordedCall first = new RecordedCall("GET", "/auth/time", "", "", recorded);
    while (!sandbox.journal().calls().contains(first)) {
      Thread.onSpinWait();
    }

    assertThatThrownBy(() -> hanging.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    assertThat(client.get("/vps").status()).isEqualTo(200);
    assertThat(sandbox.journal().calls())
        .isEqualTo(List.of(first, new RecordedCall("GET", "/vps", "", "", 200)));
    sandbox.close();
    assertThatThrownBy(() -> hanging.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class);
  }
}
