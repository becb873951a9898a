package dev.ovhdo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.ServiceExpiredException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(90)
class OvhClientListTest {
  private static final Request IDS = Request.get("/x").unauthenticated();
  private static final String NO_RIGHT = "{\"message\":\"This call has not been granted\"}";

  @Test
  void list_items_comeInTheOrderOfTheIds() {
    List<Long> ids = IntStream.range(0, 100).mapToObj(i -> 9_000_000_000L - i).toList();
    OvhClient client = answering(path -> path.equals("/x") ? ok(ids.toString()) : ok(lastOf(path)));

    Listing<Long> listing = client.list(IDS, OvhClientListTest::item, JsonNode::asLong);

    assertThat(listing.items()).isEqualTo(ids);
    assertThat(listing.vanished()).isEmpty();
  }

  @Test
  void list_itemsThatVanished_areReported() {
    OvhClient client =
        answering(
            path ->
                switch (path) {
                  case "/x" -> ok("[\"a\",\"b\",\"c\"]");
                  case "/x/b" -> ScriptedTransport.answer(404, "", Map.of());
                  default -> ok("\"" + lastOf(path) + "\"");
                });

    Listing<String> listing = client.list(IDS, OvhClientListTest::item, JsonNode::asString);

    assertThat(listing).containsExactly("a", "c");
    assertThat(listing.vanished()).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null"})
  void list_noIds_isEmpty(String ids) {
    assertThat(answering(path -> ok(ids)).list(IDS, OvhClientListTest::item, item -> item))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t"})
  void list_noBody_isNoEmptyList(String body) {
    OvhClient client = answering(path -> ok(body));

    assertThatThrownBy(() -> client.list(IDS, OvhClientListTest::item, item -> item))
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "The answer to GET /x was not understood: it is empty, but a list of ids is expected");
  }

  @Test
  void list_noArray_isRejected() {
    OvhClient client = answering(path -> ok("{\"a\":1}"));

    assertThatThrownBy(() -> client.list(IDS, OvhClientListTest::item, item -> item))
        .isInstanceOf(DecodeException.class)
        .hasMessage("The answer to GET /x was not understood: it is not a list of ids");
  }

  @Test
  void list_theListItself404_isAFailure() {
    OvhClient client = answering(path -> ScriptedTransport.answer(404, "", Map.of()));

    assertThatThrownBy(() -> client.list(IDS, OvhClientListTest::item, item -> item))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void list_itemsThatCannotBeRead_standBesideTheOthersWithTheirReasons() {
    OvhClient client =
        answering(
            path ->
                switch (path) {
                  case "/x" -> ok("[1,2,3,4,5,6,7,8]");
                  case "/x/2" -> ScriptedTransport.answer(403, NO_RIGHT, Map.of());
                  case "/x/3" -> ScriptedTransport.answer(460, "", Map.of());
                  case "/x/4" -> ScriptedTransport.answer(500, "", Map.of());
                  case "/x/5" -> ok("<html>");
                  case "/x/6" -> ScriptedTransport.answer(404, "", Map.of());
                  case "/x/7" -> ScriptedTransport.answer(400, "", Map.of());
                  default -> ok(lastOf(path));
                });

    Listing<Integer> listing = client.list(IDS, OvhClientListTest::item, JsonNode::asInt);

    assertThat(listing).containsExactly(1, 8);
    assertThat(listing.unread())
        .extracting(Unread::id)
        .containsExactly("2", "3", "4", "5", "6", "7");
    assertThat(listing.unread())
        .extracting(item -> (Object) item.reason().getClass())
        .containsExactly(
            NotGrantedException.class,
            ServiceExpiredException.class,
            ServerErrorException.class,
            DecodeException.class,
            NotFoundException.class,
            InvalidRequestException.class);
    assertThat(listing.vanished()).containsExactly("6");
  }

  @Test
  void list_itemOfAnotherForm_standsBesideTheOthers() {
    OvhClient client = answering(path -> ok(path.equals("/x") ? "[1,2]" : lastOf(path)));

    Listing<Integer> listing =
        client.list(
            IDS,
            OvhClientListTest::item,
            json -> {
              if (json.asInt() == 1) {
                throw new DecodeException("x.X", "name");
              }
              return json.asInt();
            });

    assertThat(listing).containsExactly(2);
    assertThat(listing.unread()).extracting(Unread::id).containsExactly("1");
  }

  @Test
  void list_noItemMayBeRead_throwsTheFirstReason() {
    OvhClient client =
        answering(
            path ->
                path.equals("/x")
                    ? ok("[1,2,3]")
                    : ScriptedTransport.answer(403, NO_RIGHT, Map.of()));

    assertThatThrownBy(() -> client.list(IDS, OvhClientListTest::item, item -> item))
        .isInstanceOf(NotGrantedException.class)
        .hasMessageStartingWith("GET /x/1 answered 403");
  }

  @Test
  void list_noItemCanBeReadForSeveralReasons_isAListingWithoutItems() {
    OvhClient client =
        answering(
            path ->
                path.equals("/x")
                    ? ok("[1,2]")
                    : ScriptedTransport.answer(
                        path.equals("/x/1") ? 403 : 460, NO_RIGHT, Map.of()));

    Listing<JsonNode> listing = client.list(IDS, OvhClientListTest::item, item -> item);

    assertThat(listing.items()).isEmpty();
    assertThat(listing.unread()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 302})
  void list_answerThatConcernsEveryCall_endsTheList(int status) {
    OvhClient client =
        answering(
            path ->
                path.equals("/x/2")
                    ? ScriptedTransport.answer(status, "", Map.of("Retry-After", "3600"))
                    : ok(path.equals("/x") ? "[1,2,3]" : "1"));

    assertThatThrownBy(() -> client.list(IDS, OvhClientListTest::item, item -> item))
        .isInstanceOf(ApiException.class)
        .hasMessageStartingWith("GET /x/2 answered " + status);
  }

  @Test
  void list_nullAndBlankIds_areLeftOut() {
    OvhClient client =
        answering(path -> ok(path.equals("/x") ? "[1,null,\"\",\"  \",2]" : lastOf(path)));

    Listing<Integer> listing = client.list(IDS, OvhClientListTest::item, JsonNode::asInt);

    assertThat(listing).containsExactly(1, 2);
    assertThat(listing.unread()).isEmpty();
  }

  @Test
  void list_aCallWhileDecodingAnswers404_isAFailure() {
    OvhClient client =
        answering(
            path ->
                path.startsWith("/y")
                    ? ScriptedTransport.answer(404, "", Map.of())
                    : ok(path.equals("/x") ? "[1]" : "1"));

    assertThatThrownBy(
            () ->
                client.list(
                    IDS,
                    OvhClientListTest::item,
                    item -> client.call(Request.get("/y").unauthenticated())))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("GET /y answered 404");
  }

  @Test
  void list_withinAList_ends() {
    List<Integer> ids = IntStream.range(0, 30).boxed().toList();
    OvhClient client = answering(path -> path.equals("/x") ? ok(ids.toString()) : ok(lastOf(path)));

    Listing<Integer> outer =
        client.list(
            IDS,
            OvhClientListTest::item,
            item ->
                client.list(IDS, OvhClientListTest::item, JsonNode::asInt).stream()
                    .mapToInt(Integer::intValue)
                    .sum());

    assertThat(outer.items()).hasSize(30).containsOnly(435);
  }

  @Test
  void list_interrupted_throwsAndKeepsTheFlag() {
    AtomicReference<Runnable> interruptOnce = interruptOnce();
    OvhClient client =
        answering(
            path -> {
              if (path.equals("/x")) {
                return ok("[1,2,3]");
              }
              interruptOnce.getAndSet(() -> {}).run();
              return ok("1");
            });

    Throwable failure =
        catchThrowable(() -> client.list(IDS, OvhClientListTest::item, item -> item));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure)
        .isInstanceOf(TransportException.class)
        .hasMessage("Reading the items of GET /x was interrupted");
  }

  @Test
  void list_objectsInsteadOfIds_isReported() {
    OvhClient client = answering(path -> ok("[1,{\"id\":2}]"));

    assertThatThrownBy(() -> client.list(IDS, OvhClientListTest::item, item -> item))
        .isInstanceOf(DecodeException.class)
        .hasMessage("The answer to GET /x was not understood: it is not a list of ids");
  }

  @Test
  void each_leftEarly_doesNotReadTheRest() {
    List<String> sent = Collections.synchronizedList(new ArrayList<>());
    OvhClient client = numbered(100, sent);

    Stream<ListedItem<Integer>> all = client.each(IDS, OvhClientListTest::item, JsonNode::asInt);
    assertThat(sent).isEmpty();

    assertThat(all.flatMap(ListedItem::stream).filter(number -> number > 9).findFirst())
        .contains(10);
    assertThat(sent).as("the ids, a refused call for several ids, and each item").hasSize(2 + 16);
  }

  @Test
  void each_iterator_readsWhatItNeeds() {
    List<String> sent = Collections.synchronizedList(new ArrayList<>());
    Iterator<ListedItem<Integer>> all =
        numbered(100, sent).each(IDS, OvhClientListTest::item, JsonNode::asInt).iterator();

    assertThat(all.next().item()).contains(0);
    assertThat(sent).as("the ids, a refused call for several ids, and each item").hasSize(2 + 8);
  }

  @Test
  void each_wholeStream_isTheListing() {
    OvhClient client =
        answering(
            path ->
                switch (path) {
                  case "/x" -> ok(IntStream.range(0, 20).boxed().toList().toString());
                  case "/x/7" -> ScriptedTransport.answer(460, "", Map.of());
                  default -> ok(lastOf(path));
                });

    Listing<Integer> lazy = Listing.of(client.each(IDS, OvhClientListTest::item, JsonNode::asInt));

    assertThat(lazy.items())
        .isEqualTo(client.list(IDS, OvhClientListTest::item, JsonNode::asInt).items())
        .hasSize(19);
    assertThat(lazy.unread())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.id()).isEqualTo("7");
              assertThat(item.reason()).isInstanceOf(ServiceExpiredException.class);
            });
  }

  @Test
  void each_failureOfEveryCall_isThrownWhenItIsReached() {
    Iterator<ListedItem<Integer>> all =
        answering(
                path ->
                    path.equals("/x/9")
                        ? ScriptedTransport.answer(401, "", Map.of())
                        : ok(
                            path.equals("/x")
                                ? IntStream.range(0, 20).boxed().toList().toString()
                                : lastOf(path)))
            .each(IDS, OvhClientListTest::item, JsonNode::asInt)
            .iterator();

    for (int i = 0; i < 8; i++) {
      assertThat(all.next().id()).isEqualTo(String.valueOf(i));
    }
    assertThatThrownBy(all::next).hasMessageStartingWith("GET /x/9 answered 401");
  }

  private static OvhClient numbered(int count, List<String> sent) {
    return answering(
        path -> {
          sent.add(path);
          return ok(
              path.equals("/x")
                  ? IntStream.range(0, count).boxed().toList().toString()
                  : lastOf(path));
        });
  }

  @Test
  void inParallel_severalCallsForEach_keepsTheOrderOfTheItems() {
    OvhClient client = answering(path -> ok("\"" + lastOf(path) + "\""));
    List<Integer> items = IntStream.range(0, 40).boxed().toList();

    List<String> answers =
        client.inParallel(items, i -> client.call(item(String.valueOf(i))).asString());

    assertThat(answers).isEqualTo(items.stream().map(String::valueOf).toList());
  }

  @Test
  void inParallel_interrupted_throwsAndKeepsTheFlag() {
    AtomicReference<Runnable> interruptOnce = interruptOnce();
    OvhClient client =
        answering(
            path -> {
              interruptOnce.getAndSet(() -> {}).run();
              return ok("1");
            });

    Throwable failure =
        catchThrowable(() -> client.inParallel(List.of("1", "2"), id -> client.call(item(id))));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure)
        .isInstanceOf(TransportException.class)
        .hasMessage("Several calls at once were interrupted");
  }

  /** A later interrupt of another thread would reach the next test. */
  private static AtomicReference<Runnable> interruptOnce() {
    return new AtomicReference<>(Thread.currentThread()::interrupt);
  }

  private static Request item(String id) {
    return Request.get("/x/{id}", id).unauthenticated();
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static WireResponse ok(String body) {
    return ScriptedTransport.answer(200, body, Map.of());
  }

  private static OvhClient answering(Function<String, WireResponse> answers) {
    Transport transport =
        request -> answers.apply(request.uri().getPath().substring("/1.0".length()));
    return OvhClient.builder()
        .configuration(Configuration.of(Endpoint.of("ovh-eu"), new Credentials.None()))
        .transport(transport)
        .build();
  }
}
