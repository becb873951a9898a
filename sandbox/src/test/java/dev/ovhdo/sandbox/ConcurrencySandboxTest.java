package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrencySandboxTest extends SandboxTestCase {
  private static final int THREADS = 16;

  @Test
  void rebuild_concurrentCalls_startsOnce() throws Exception {
    List<Integer> statuses =
        concurrently(
            i -> client.post("/vps/vps-one/rebuild", "{\"imageId\":\"image-debian-13\"}").status());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 400).hasSize(THREADS - 1);
    assertThat(client.get("/vps/vps-one/tasks").body()).isEqualTo("[5000000001]");
  }

  @Test
  void sshKeys_concurrentCallsWithOneName_addOneKey() throws Exception {
    String body = "{\"keyName\":\"new\",\"key\":\"" + TestAccount.OTHER_KEY + "\"}";

    List<Integer> statuses = concurrently(i -> client.post("/me/sshKey", body).status());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(client.get("/me/sshKey").body()).isEqualTo("[\"laptop\",\"new\"]");
  }

  @Test
  void consumerKeys_concurrentRequests_areAllDifferent() throws Exception {
    String body = "{\"accessRules\":[{\"method\":\"GET\",\"path\":\"/me\"}]}";

    List<String> bodies = concurrently(i -> client.requestConsumerKey(body).body());

    assertThat(bodies).doesNotHaveDuplicates().hasSize(THREADS);
    assertThat(sandbox.account().credentials().all()).hasSize(6 + THREADS);
  }

  @Test
  void reads_concurrentCalls_areAllInTheJournalWithDifferentIds() throws Exception {
    List<Reply> replies = concurrently(i -> client.get("/ip?description=" + i));

    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(replies).extracting(reply -> reply.header("X-OVH-QueryID")).doesNotHaveDuplicates();
    assertThat(sandbox.journal().calls("GET", "/ip"))
        .hasSize(THREADS)
        .extracting(RecordedCall::query)
        .doesNotHaveDuplicates();
  }

  private interface Operation<T> {
    T run(int number) throws Exception;
  }

  private static <T> List<T> concurrently(Operation<T> operation) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        calls.add(() -> operation.run(number));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : executor.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
