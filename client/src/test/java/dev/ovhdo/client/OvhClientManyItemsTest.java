package dev.ovhdo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.request.CallOptions;
import dev.ovhdo.client.request.ListRequest;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of many items: pages of objects, calls for several ids, and servers that refuse them. */
@Timeout(90)
class OvhClientManyItemsTest {
  private static final Request IDS = Request.get("/x").unauthenticated();

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private final Server server = new Server();
  private final OvhClient client = server.client();

  @Test
  void list_pagesOfObjects_costTwoRequests() {
    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(2).contains("GET /x", "GET /x page 1 of 1000, renewed");
  }

  @Test
  void list_severalPages_areReadOnce() {
    server.count = 2_500;

    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent)
        .containsExactlyInAnyOrder(
            "GET /x",
            "GET /x page 1 of 1000, renewed",
            "GET /x page 2 of 1000",
            "GET /x page 3 of 1000");
  }

  @Test
  void list_serverWithSmallerPages_readsAllPages() {
    server.maxPageSize = 100;

    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(1 + 10).noneMatch(call -> call.contains("batch"));
  }

  @Test
  void list_serverThatIgnoresPages_readsBatches_andDoesNotTryAgain() {
    server.answersObjects = false;

    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(2 + 20);
    server.sent.clear();
    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(1 + 20);
  }

  @Test
  void list_objectsOutsideOfTheIds_areLeftOut_andMissingObjectsAreRead() {
    server.change =
        page ->
            page.replace("{\"id\":\"7\",\"name\":\"item 7\"},", "").replace("\"9\"", "\"another\"");

    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent)
        .contains("GET /x/7,9 batch")
        .noneMatch(call -> call.matches("GET /x/\\d+"));
  }

  @Test
  void list_numberOfElementsThatShrinks_losesNoItem() {
    server.count = 1_500;
    server.elements = 1_100;
    server.maxPageSize = 1_000;

    assertThat(names(objects())).isEqualTo(server.expected());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500, 503})
  void list_pagesThatFail_readBatches(int status) {
    server.pageStatus = status;

    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent.stream().filter(call -> call.contains("batch"))).hasSize(20);
  }

  @Test
  void list_connectionThatBreaksInAPageOrBatch_readsTheItems() {
    server.count = 3;
    server.isBroken = true;

    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(1 + 1 + 1 + 3);
    server.isBroken = false;
    server.sent.clear();
    assertThat(names(objects())).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(2);
  }

  @Test
  void list_ofCurrentItems_readsNoPages() {
    OvhClient current = client.withOptions(CallOptions.of().withCurrentItems());

    assertThat(names(current.list(list().withObjects()))).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(1 + 20).noneMatch(call -> call.contains("page"));
  }

  @Test
  void list_serverThatRefusesBatches_readsEachItem_andDoesNotTryAgain() {
    server.answersBatches = false;
    server.count = 100;

    assertThat(names(client.list(list()))).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(1 + 1 + 100);
    server.sent.clear();
    assertThat(names(client.list(list()))).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(1 + 100);
  }

  @Test
  void list_itemThatFailsInABatch_isReadAlone_andHasTheReason() {
    server.count = 60;
    server.missing = "33";

    Listing<String> listing = client.list(list());

    assertThat(listing.items()).hasSize(59);
    assertThat(listing.vanished()).containsExactly("33");
    assertThat(server.sent).hasSize(1 + 2 + 1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "entries without keys, in another order|{\"value\":{\"id\":\"2\",\"name\":\"item 2\"}},"
            + "{\"value\":{\"id\":\"0\",\"name\":\"item 0\"}},"
            + "{\"value\":{\"id\":\"1\",\"name\":\"item 1\"}}|2",
        "entries with keys, in another order|{\"key\":\"1\",\"value\":{\"name\":\"item 1\"}},"
            + "{\"key\":\"0\",\"value\":{\"name\":\"item 0\"}},"
            + "{\"key\":\"2\",\"value\":{\"name\":\"item 2\"}}|2",
        "items without a property that proves the id|{\"value\":{\"name\":\"item 2\"}},"
            + "{\"value\":{\"name\":\"item 1\"}},{\"value\":{\"name\":\"item 0\"}}|5",
        "bare items|{\"id\":\"0\"},{\"id\":\"1\"},{\"id\":\"2\"}|5",
        "too few entries|{\"key\":\"0\",\"value\":{\"name\":\"item 0\"}}|5",
        "an error beside the value|{\"key\":\"0\",\"value\":{\"name\":\"item 0\"}},"
            + "{\"key\":\"1\",\"value\":{\"name\":\"old\"},\"error\":{\"message\":\"gone\"}},"
            + "{\"key\":\"2\",\"value\":{\"name\":\"item 2\"}}|3"
      })
  void list_batchInAnotherForm_isUsedOnlyIfItProvesTheIds(
      String form, String entries, int requests) {
    server.count = 3;
    server.batch = "[" + entries + "]";

    assertThat(names(client.list(list()))).isEqualTo(server.expected());
    assertThat(server.sent).hasSize(requests);
  }

  @Test
  void list_idsThatRepeat_areReadOnce() {
    server.ids = "[\"1\",\"0\",\"1\",null,\"\"]";

    assertThat(names(objects())).containsExactly("item 1", "item 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null"})
  void list_noIds_costsTheListOnly(String ids) {
    server.ids = ids;
    server.count = 0;

    assertThat(objects()).isEmpty();
    assertThat(server.sent).hasSize(2);
  }

  @Test
  void list_idsWithACommaOrASlash_areNotJoined() {
    server.ids = "[\"a,b\",\"192.0.2.0/29\",\"2001:db8::/56\"]";

    assertThat(names(client.list(list())))
        .containsExactly("item a,b", "item 192.0.2.0/29", "item 2001:db8::/56");
    assertThat(server.sent)
        .containsExactlyInAnyOrder(
            "GET /x", "GET /x/192.0.2.0%2F29,2001%3Adb8%3A%3A%2F56 batch", "GET /x/a,b");
  }

  @Test
  void list_displayNamesThatAreIdsOfOthers_doNotConfuseTheObjects() {
    server.count = 2;
    server.change =
        page ->
            "[{\"display\":\"1\",\"name\":\"item 0\",\"id\":\"0\"},"
                + "{\"display\":\"0\",\"name\":\"item 1\",\"id\":\"1\"}]";

    assertThat(names(objects())).containsExactly("item 0", "item 1");
    assertThat(server.sent).hasSize(2);
  }

  @Test
  void list_objectsWithTwoPossibleIdentifiers_areReadByTheirIds() {
    server.count = 2;
    server.change =
        page ->
            "[{\"display\":\"1\",\"label\":\"0\",\"name\":\"item 0\"},"
                + "{\"display\":\"0\",\"label\":\"1\",\"name\":\"item 1\"}]";

    assertThat(names(objects())).containsExactly("item 0", "item 1");
    assertThat(server.sent).contains("GET /x/0,1 batch");
  }

  @Test
  void list_invalidCredential_isThrownOnce() {
    server.status = 401;

    assertThatThrownBy(this::objects).isInstanceOf(InvalidCredentialException.class);
  }

  @Test
  void each_withBatches_readsEightItemsFirst_andFiftyThen() {
    assertThat(client.each(list()).skip(70).findFirst()).isPresent();

    assertThat(server.sent).hasSize(1 + 3).last().asString().contains("/x/58,").contains(",107 ");
  }

  @Test
  void list_formsThatTwoProcessesFoundRefused_areNotTriedForAWeek(@TempDir Path folder) {
    server.answersObjects = false;
    server.answersBatches = false;
    server.count = 10;
    for (int process = 1; process <= 3; process++) {
      server.sent.clear();
      assertThat(names(server.client(folder, NOW).list(list().withObjects())))
          .isEqualTo(server.expected());
      assertThat(server.sent).hasSize(1 + 10 + (process <= 2 ? 2 : 0));
    }
    server.sent.clear();

    server.client(folder, NOW.plus(Duration.ofDays(7))).list(list().withObjects());

    assertThat(server.sent).hasSize(1 + 10 + 2);
  }

  @Test
  void list_formThatIsServedAgain_isNotCountedAsRefused(@TempDir Path folder) {
    server.count = 10;
    for (boolean isServed : List.of(false, true, false, false)) {
      server.answersBatches = isServed;
      server.sent.clear();
      server.client(folder, NOW).list(list());
      assertThat(server.sent).anyMatch(call -> call.endsWith(" batch"));
    }
  }

  @Test
  void list_filesOfRefusalsThatAreNotReadable_areNotUsed(@TempDir Path folder) throws IOException {
    server.answersBatches = false;
    server.client(folder, NOW).list(list());
    try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "9 garbage");
      }
    }
    server.sent.clear();

    assertThat(names(server.client(folder, NOW).list(list()))).isEqualTo(server.expected());
    assertThat(server.sent).anyMatch(call -> call.endsWith(" batch"));
  }

  @Test
  void list_numberOfElementsThatGrows_losesNoItem() {
    server.count = 1_500;
    server.elements = 4_000;

    assertThat(names(objects())).isEqualTo(server.expected());
  }

  @Test
  void list_ofVersion2_hasNoBatches() {
    ListRequest<String> v2 =
        ListRequest.of(
            Request.get("/v2/x").unauthenticated(),
            id -> Request.get("/v2/x/{id}", id).unauthenticated(),
            json -> json.path("name").asString(""));
    server.count = 10;

    assertThat(client.list(v2)).hasSize(10);
    assertThat(server.sent).hasSize(11).noneMatch(call -> call.contains("batch"));
  }

  private Listing<String> objects() {
    return client.list(list().withObjects());
  }

  private static ListRequest<String> list() {
    return ListRequest.of(
        IDS,
        id -> Request.get("/x/{id}", id).unauthenticated(),
        json -> json.path("name").asString(""));
  }

  private static List<String> names(Listing<String> listing) {
    assertThat(listing.unread()).isEmpty();
    return listing.items();
  }

  /** A server with numbered items, which serves every form unless a test changes it. */
  private static final class Server implements Transport {
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private int count = 1_000;
    private int elements = -1;
    private int maxPageSize = 1_000;
    private int pageStatus = 200;
    private int status = 200;
    private boolean answersObjects = true;
    private boolean answersBatches = true;

    /** Whether the connection breaks in each call for several items. */
    private boolean isBroken;

    private String missing = "";
    private String ids = "";
    private String batch = "";
    private UnaryOperator<String> change = UnaryOperator.identity();

    OvhClient client(Path cacheFolder, Instant now) {
      return builder()
          .cacheFolder(cacheFolder)
          .timeSource(new TimeSource(() -> now, System::nanoTime, duration -> {}))
          .build();
    }

    OvhClient client() {
      return builder().build();
    }

    private OvhClientBuilder builder() {
      return TestClient.of(this);
    }

    List<String> expected() {
      return IntStream.range(0, count).mapToObj(i -> "item " + i).toList();
    }

    @Override
    public WireResponse send(WireRequest request) throws IOException {
      String path = request.uri().getRawPath().replaceFirst("^/(1\\.0|v2)", "");
      Map<String, String> headers = request.headers();
      boolean isPage = headers.containsKey("X-Pagination-Mode");
      boolean isBatch = headers.containsKey("X-Ovh-Batch");
      String page =
          isPage
              ? " page %s of %s%s"
                  .formatted(
                      headers.get("X-Pagination-Number"),
                      headers.get("X-Pagination-Size"),
                      headers.containsKey("Pragma") ? ", renewed" : "")
              : "";
      sent.add("GET " + path + page + (isBatch ? " batch" : ""));
      if (isBroken && (isPage || isBatch)) {
        throw new IOException("the connection was reset");
      }
      if (status != 200) {
        return answer(status, "");
      }
      if (!path.equals("/x")) {
        String id = path.substring("/x/".length());
        return isBatch && answersBatches ? batch(id) : item(id);
      }
      return isPage && answersObjects
          ? page(Integer.parseInt(headers.getOrDefault("X-Pagination-Number", "")))
          : answer(200, ids.isEmpty() ? json("\"%s\"", 0, count) : ids);
    }

    private WireResponse page(int number) {
      int from = Math.min((number - 1) * maxPageSize, count);
      String objects =
          json(
              "{\"id\":\"%1$s\",\"name\":\"item %1$s\"}",
              from, Math.min(from + maxPageSize, count));
      return ScriptedTransport.answer(
          pageStatus,
          change.apply(objects),
          Map.of("X-Pagination-Elements", String.valueOf(elements < 0 ? count : elements)));
    }

    private WireResponse batch(String listed) {
      String entries =
          Arrays.stream(listed.split(",", -1))
              .map(Server::decoded)
              .map(
                  id ->
                      id.equals(missing)
                          ? "{\"key\":\"%s\",\"value\":null,\"error\":{}}".formatted(id)
                          : ("{\"key\":\"%1$s\",\"value\":{\"name\":\"item %1$s\"},"
                                  + "\"error\":null}")
                              .formatted(id))
              .collect(Collectors.joining(",", "[", "]"));
      return answer(200, batch.isEmpty() ? entries : batch);
    }

    private WireResponse item(String id) {
      return id.equals(missing) || (id.contains(",") && !id.equals("a,b"))
          ? answer(404, "")
          : answer(200, "{\"name\":\"item " + decoded(id) + "\"}");
    }

    private static String decoded(String id) {
      return id.replace("%2F", "/").replace("%3A", ":");
    }

    private static String json(String format, int from, int to) {
      return IntStream.range(from, to)
          .mapToObj(i -> format.formatted(String.valueOf(i)))
          .collect(Collectors.joining(",", "[", "]"));
    }

    private static WireResponse answer(int status, String body) {
      return ScriptedTransport.answer(status, body, Map.of());
    }

    @Override
    public void close() {}
  }
}
