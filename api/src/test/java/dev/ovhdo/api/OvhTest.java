package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.CallOptions;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.request.TypedResponse;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireResponse;
import dev.ovhdo.client.wait.WaitOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OvhTest {

  @Test
  void call_anyRoute_isJson() {
    FakeApi api = new FakeApi().on("GET /me/bill/a%2Fb", "{'price': 1.5}");

    assertThat(api.ovh().call(HttpMethod.GET, "/me/bill/{billId}", "a/b").path("price").asDouble())
        .isEqualTo(1.5);
  }

  @Test
  void call_queryAndBody_areSent() {
    FakeApi api =
        new FakeApi().on("GET /vps/vps-1/tasks?state=todo", "[7]").on("PUT /vps/vps-1", "null");

    Ovh ovh = api.ovh();
    assertThat(
            ovh.call(
                HttpMethod.GET, "/vps/{serviceName}/tasks", Map.of("state", "todo"), null, "vps-1"))
        .hasToString("[7]");
    ovh.call(HttpMethod.PUT, "/vps/{serviceName}", Map.of(), Map.of("displayName", "web"), "vps-1");
    assertThat(api.body("PUT /vps/vps-1")).isEqualTo("{\"displayName\":\"web\"}");
  }

  @Test
  void exchange_typedCallWithOptions_hasTheWholeResponse() {
    FakeApi api = new FakeApi().on("GET /vps/vps-1/ips", "['192.0.2.7']");

    TypedResponse<List<String>> answer =
        api.ovh()
            .withOptions(CallOptions.of().withHeader("X-Schemas-Version", "1.0"))
            .exchange(routes -> routes.vps().serviceName("vps-1").ips().get());

    assertThat(answer.value()).containsExactly("192.0.2.7");
    assertThat(answer.response().status()).isEqualTo(200);
    assertThat(api.lastHeaders()).containsEntry("X-Schemas-Version", "1.0");
  }

  @Test
  void each_generatedRoute_readsOnDemand() {
    FakeApi api =
        new FakeApi().on("GET /me/sshKey", "['a', 'b']").on("GET /me/sshKey/a", "{'keyName': 'a'}");
    api.on("GET /me/sshKey/b", 460, "{'message': 'expired'}");

    List<String> seen =
        api.ovh()
            .routes()
            .me()
            .sshKey()
            .each()
            .map(entry -> entry.id() + " " + entry.item().isPresent())
            .toList();

    assertThat(seen).containsExactly("a true", "b false");
  }

  @Test
  void withConsumerKey_anotherKey_signsWithThat() {
    FakeApi api = new FakeApi().on("GET /me", "{}");

    api.ovh().withConsumerKey("other").call(HttpMethod.GET, "/me");

    assertThat(api.lastHeaders()).containsEntry("X-Ovh-Consumer", "other");
  }

  @Test
  void builder_everySetting_reachesTheClient() {
    byte[] json = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    try (Ovh ovh =
        Ovh.builder()
            .configuration(
                Configuration.of(Endpoint.of("https://127.0.0.1:1/1.0"), new Credentials.None()))
            .transport(
                request -> {
                  assertThat(request.headers().get("User-Agent")).startsWith("backup/2.1 ");
                  assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(7));
                  return new WireResponse(200, Map.of(), json);
                })
            .connectTimeout(Duration.ofSeconds(1))
            .timeout(Duration.ofSeconds(7))
            .retryPolicy(RetryPolicy.none())
            .userAgent("backup/2.1")
            .listener(attempt -> {})
            .timeSource(TimeSource.system())
            .random(new Random(1))
            .build()) {
      assertThat(ovh.client().call(Request.get("/x").unauthenticated()).path("name").asString())
          .isEqualTo("x");
      assertThat(ovh.client().configuration().endpoint().name())
          .isEqualTo("https://127.0.0.1:1/1.0");
    }
  }

  @Test
  void builder_withoutWaiting_endsEveryWaitAtOnce() {
    FakeApi api = new FakeApi().on("GET /vps/vps-1/tasks/42", "{'id': 42, 'state': 'doing'}");
    try (Ovh ovh =
        Ovh.builder()
            .configuration(
                Configuration.of(
                    Endpoint.of("ovh-eu"),
                    new Credentials.Application("key", "secret", "consumer")))
            .transport(api)
            .withoutWaiting()
            .build()) {
      Task started = ovh.tasks().get(TaskReference.ofVps("vps-1", 42));

      assertThat(ovh.tasks().await(started)).isEqualTo(started);
    }
  }

  /** The example of the package documentation. */
  static void example() {
    try (Ovh ovh = Ovh.fromConfiguration()) {
      RebuildPlan plan = ovh.vps().plan("vps-1", Rebuild.ofImage("Debian").withSshKey("laptop"));
      System.out.println(plan.image().name() + " on " + plan.ips());
      Task task = ovh.vps().rebuild(plan);
      ovh.tasks()
          .await(task, WaitOptions.standard(), seen -> System.out.println(seen.percent() + "%"));
    } catch (ResourceBusyException e) {
      System.err.println("Later: " + e.getMessage());
    }
  }
}
