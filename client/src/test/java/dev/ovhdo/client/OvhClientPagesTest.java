package dev.ovhdo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists of version 2, whose pages have cursors. */
@Timeout(90)
class OvhClientPagesTest {
  private static final Request LIST =
      Request.get("/v2/x").withQuery("q", "1").withHeader("X-Pagination-Size", 2).unauthenticated();

  private final Server server = new Server();
  private final OvhClient client = TestClient.of(server).build();

  @Test
  void pages_cursors_areFollowedToTheLastPage() {
    assertThat(client.pages(LIST).map(Response::body).map(Object::toString))
        .containsExactly("[\"0\",\"1\"]", "[\"2\",\"3\"]", "[\"4\"]");
    assertThat(server.sent)
        .containsExactly("/v2/x?q=1 size 2", "/v2/x?q=1 size 2 from 2", "/v2/x?q=1 size 2 from 4");
  }

  @Test
  void pages_leftEarly_requestsNoFurtherPage() {
    assertThat(client.pages(LIST).findFirst()).isPresent();

    assertThat(server.sent).hasSize(1);
  }

  @Test
  void pages_listWithoutCursor_isOnePage() {
    server.count = 1;

    assertThat(client.pages(LIST)).hasSize(1);
  }

  @Test
  void pages_cursorThatRepeats_endsWithAnError() {
    server.cursor = "same";

    assertThatThrownBy(() -> client.pages(LIST).toList())
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("the cursor of its next page was that of an earlier page");
    assertThat(server.sent).hasSize(2);
  }

  @Test
  void list_idsInPages_readsTheItemsOfAllPages() {
    Listing<String> items =
        client.list(
            LIST,
            id -> Request.get("/v2/x/{id}", id).unauthenticated(),
            json -> json.path("name").asString(""));

    assertThat(items.items()).containsExactly("item 0", "item 1", "item 2", "item 3", "item 4");
    assertThat(server.sent).hasSize(3 + 5);
  }

  /** A server with numbered items, in pages of two ids. */
  private static final class Server implements Transport {
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private int count = 5;
    private String cursor = "";

    @Override
    public WireResponse send(WireRequest request) {
      String target = request.uri().toString().replaceFirst("^https://[^/]*", "");
      if (target.startsWith("/v2/x/")) {
        sent.add(target);
        return ScriptedTransport.answer(
            200, "{\"name\":\"item " + target.substring("/v2/x/".length()) + "\"}", Map.of());
      }
      String given = request.headers().getOrDefault("X-Pagination-Cursor", "");
      sent.add(
          target
              + " size "
              + request.headers().get("X-Pagination-Size")
              + (given.isEmpty() ? "" : " from " + given));
      int from = given.matches("\\d") ? Integer.parseInt(given) : 0;
      List<String> ids = new ArrayList<>();
      for (int i = from; i < Math.min(from + 2, count); i++) {
        ids.add("\"" + i + "\"");
      }
      String next = cursor.isEmpty() ? String.valueOf(from + 2) : cursor;
      return ScriptedTransport.answer(
          200,
          "[" + String.join(",", ids) + "]",
          from + 2 < count ? Map.of("X-Pagination-Cursor-Next", next) : Map.of());
    }

    @Override
    public void close() {}
  }
}
