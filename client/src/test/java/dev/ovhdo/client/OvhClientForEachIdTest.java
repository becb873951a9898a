package dev.ovhdo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same call for several ids, below the route of an item. */
@Timeout(90)
class OvhClientForEachIdTest {
  private final Server server = new Server();
  private final OvhClient client = TestClient.of(server).build();

  @Test
  void forEachId_manyIds_areReadInCallsForFifty_withCommas() {
    List<ListedItem<String>> read = read(ids(120));

    assertThat(read).extracting(ListedItem::id).isEqualTo(ids(120));
    assertThat(read)
        .extracting(entry -> entry.item().orElse(""))
        .isEqualTo(ids(120).stream().map(id -> "part of " + id).toList());
    assertThat(server.sent)
        .hasSize(3)
        .first()
        .asString()
        .startsWith("GET /x/0,1,2,")
        .endsWith(",49/part batch");
  }

  @Test
  void forEachId_oneId_isAnOrdinaryCall() {
    assertThat(read(List.of("7"))).hasSize(1);

    assertThat(server.sent).containsExactly("GET /x/7/part");
  }

  @Test
  void forEachId_none_sendsNothing() {
    assertThat(read(List.of())).isEmpty();

    assertThat(server.sent).isEmpty();
  }

  @Test
  void forEachId_repeatedId_isReadOnce() {
    assertThat(read(List.of("1", "2", "1"))).hasSize(3);

    assertThat(server.sent).containsExactly("GET /x/1,2/part batch");
  }

  @Test
  void forEachId_serverThatRefuses_isCalledForEachId_andNotAskedAgain() {
    server.batch = ids -> ScriptedTransport.answer(404, "", Map.of());

    assertThat(read(ids(20))).allMatch(entry -> entry.item().isPresent());
    assertThat(server.sent).hasSize(1 + 20);
    server.sent.clear();
    read(ids(20));
    assertThat(server.sent).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "[{\"value\":{\"text\":\"part of 1\"}},{\"value\":{\"text\":\"part of 0\"}}]",
        "[{\"value\":{\"text\":\"1\"}},{\"value\":{\"text\":\"0\"}}]",
        "[{\"key\":\"0\",\"value\":{\"text\":\"part of 0\"}},"
            + "{\"key\":\"0\",\"value\":{\"text\":\"part of 1\"}}]",
        "not JSON"
      })
  void forEachId_answerThatDoesNotProveTheIds_isNotUsed(String answer) {
    server.batch = ids -> ScriptedTransport.answer(200, answer, Map.of());

    assertThat(read(ids(2)))
        .extracting(entry -> entry.item().orElse(""))
        .containsExactly("part of 0", "part of 1");
    assertThat(server.sent).hasSize(3);
  }

  @Test
  void forEachId_idThatFailsInABatch_hasTheReasonOfItsRoute() {
    server.missing = "33";

    List<ListedItem<String>> read = read(ids(60));

    assertThat(read).filteredOn(entry -> entry.item().isPresent()).hasSize(59);
    assertThat(read.get(33).reason()).containsInstanceOf(NotFoundException.class);
    assertThat(server.sent).hasSize(2 + 1).last().isEqualTo("GET /x/33/part");
  }

  @Test
  void forEachId_functionThatAcceptsAFailure_decidesTheResult() {
    server.missing = "1";

    List<ListedItem<Optional<String>>> read =
        client.forEachId(
            ids(3),
            (with, id) -> {
              try {
                return Optional.of(part(with, id));
              } catch (NotFoundException e) {
                return Optional.empty();
              }
            });

    assertThat(read.get(1).item()).contains(Optional.empty());
    assertThat(read.get(2).item()).contains(Optional.of("part of 2"));
  }

  @Test
  void forEachId_passingFailure_readsEachId_andTriesAgainNextTime() {
    server.batch = ids -> ScriptedTransport.answer(503, "", Map.of());

    assertThat(read(ids(3))).allMatch(entry -> entry.item().isPresent());
    server.sent.clear();
    read(ids(3));

    assertThat(server.sent).contains("GET /x/0,1,2/part batch");
  }

  @Test
  void forEachId_invalidCredential_isThrown() {
    server.batch = ids -> ScriptedTransport.answer(401, "", Map.of());

    assertThatThrownBy(() -> read(ids(3))).isInstanceOf(InvalidCredentialException.class);
    assertThat(server.sent).hasSize(1);
  }

  @Test
  void forEachId_secondCallOfTheFunction_isSent() {
    client.forEachId(
        ids(2),
        (with, id) -> {
          String part = part(with, id);
          return part + with.call(Request.get("/y").unauthenticated()).path("text").asString("");
        });

    assertThat(server.sent).containsExactlyInAnyOrder("GET /x/0,1/part batch", "GET /y", "GET /y");
  }

  @Test
  void forEachId_aChange_isNeverJoined() {
    client.forEachId(
        ids(2),
        (with, id) ->
            with.call(Request.of(HttpMethod.DELETE, "/x/{id}/part", id).unauthenticated()));

    assertThat(server.sent).containsExactlyInAnyOrder("DELETE /x/0/part", "DELETE /x/1/part");
  }

  @Test
  void forEachId_idsOfAnotherType_areJoinedInTheirPlace() {
    client.forEachId(
        List.of("1", "2"),
        (with, id) ->
            with.call(Request.get("/y/{a}/x/{b}/{c}", 1, Long.parseLong(id), 1).unauthenticated()));

    assertThat(server.sent).first().isEqualTo("GET /y/1/x/1,2/1 batch");
  }

  @Test
  void forEachId_requestsThatDifferInMore_areNotJoined() {
    client.forEachId(
        List.of("1", "2"),
        (with, id) -> with.call(Request.get("/y/{a}", id).withQuery("q", id).unauthenticated()));

    assertThat(server.sent).containsExactlyInAnyOrder("GET /y/1?q=1", "GET /y/2?q=2");
  }

  @Test
  void forEachId_functionWithoutACall_isAnError() {
    assertThatThrownBy(() -> client.forEachId(ids(2), (with, id) -> id))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The function made no call with the client that it received");
  }

  private List<ListedItem<String>> read(List<String> ids) {
    return client.forEachId(ids, OvhClientForEachIdTest::part);
  }

  private static String part(OvhClient with, String id) {
    return with.call(Request.get("/x/{id}/part", id).unauthenticated()).path("text").asString("");
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  /** A server with a part of each item, which serves calls for several ids. */
  private static final class Server implements Transport {
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private String missing = "";
    private Function<String, WireResponse> batch = this::batch;

    @Override
    public WireResponse send(WireRequest request) {
      String path = request.uri().toString().replaceFirst("^.*/1\\.0", "");
      boolean isBatch = ",".equals(request.headers().get("X-Ovh-Batch"));
      sent.add(request.method() + " " + path + (isBatch ? " batch" : ""));
      String id = path.replaceFirst("^/x/", "").replaceFirst("/part$", "");
      if (isBatch) {
        return batch.apply(id);
      }
      return id.equals(missing)
          ? ScriptedTransport.answer(404, "", Map.of())
          : ScriptedTransport.answer(200, text(id), Map.of());
    }

    private WireResponse batch(String ids) {
      String entries =
          Arrays.stream(ids.split(",", -1))
              .map(
                  id ->
                      "{\"key\":\"%s\",\"value\":%s}"
                          .formatted(id, id.equals(missing) ? "null" : text(id)))
              .collect(Collectors.joining(",", "[", "]"));
      return ScriptedTransport.answer(200, entries, Map.of());
    }

    private static String text(String id) {
      return "{\"text\":\"part of " + id + "\"}";
    }

    @Override
    public void close() {}
  }
}
