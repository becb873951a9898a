package dev.ovhdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.sandbox.TestClient.Reply;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.ListModes;
import dev.ovhdo.sandbox.state.SshKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of objects, batches of calls, and the cursors of version 2. */
class ListModesSandboxTest extends SandboxTestCase {
  private static final Map<String, String> PAGES =
      Map.of("X-Pagination-Mode", "CachedObjectList-Pages");

  @Test
  void pages_listOfAService_areTheObjectsOfItsRoutes() {
    Reply page = client.call("GET", "/vps", "", PAGES);

    assertThat(json(page))
        .containsExactly(json(client.get("/vps/vps-one")), json(client.get("/vps/vps-two")));
    assertThat(
            List.of(
                page.header("X-Pagination-Elements"),
                page.header("X-Pagination-Number"),
                page.header("X-Pagination-Size")))
        .containsExactly("2", "1", "1000");
  }

  @Test
  void pages_secondPage_hasTheRest() {
    addKeys(5);
    Map<String, String> second =
        Map.of(
            "X-Pagination-Mode", "CachedObjectList-Pages",
            "X-Pagination-Number", "2",
            "X-Pagination-Size", "4");

    assertThat(names(client.call("GET", "/me/sshKey", "", second)))
        .containsExactly("key-3", "key-4");
  }

  @Test
  void pages_afterAChange_areOld_untilTheCacheIsRenewed() {
    assertThat(names(client.call("GET", "/me/sshKey", "", PAGES))).containsExactly("laptop");
    addKeys(1);

    assertThat(names(client.call("GET", "/me/sshKey", "", PAGES))).containsExactly("laptop");
    assertThat(names(client.call("GET", "/me/sshKey", "", renewed()))).contains("key-0");
    assertThat(names(client.call("GET", "/me/sshKey", "", PAGES))).contains("key-0");
  }

  @Test
  void pages_objectThatCannotBeRead_isLeftOut() {
    sandbox.account().setQuirks(AccountQuirks.NONE.withExpired(Set.of("/vps/vps-one")));

    Reply page = client.call("GET", "/vps", "", PAGES);

    assertThat(json(page).size()).isEqualTo(1);
    assertThat(client.get("/vps").body()).contains("vps-one");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "keyName:eq=key-1|key-1",
        "keyName:ne=laptop,key-0|key-1 key-2",
        "keyName:in=key-2,laptop|laptop key-2",
        "keyName:like=%25ey%25|key-0 key-1 key-2",
        "keyName:nlike=KEY%25|laptop",
        "keyName:gt=key-1|laptop key-2",
        "keyName:lt=key-1|key-0",
        "keyName:gt=key-0&keyName:lt=key-2|key-1",
        "keyName:unknown=1|laptop key-0 key-1 key-2"
      })
  void pages_filter_hasTheMatchingObjects(String filter, String expected) {
    addKeys(3);

    assertThat(names(client.call("GET", "/me/sshKey", "", with("X-Pagination-Filter", filter))))
        .containsExactlyInAnyOrder(expected.split(" ", -1));
  }

  @Test
  void pages_sorted_areInTheOrderOfTheProperty() {
    addKeys(2);

    assertThat(names(client.call("GET", "/me/sshKey", "", with("X-Pagination-Sort", "keyName"))))
        .containsExactly("key-0", "key-1", "laptop");
    Map<String, String> descending =
        Map.of(
            "X-Pagination-Mode", "CachedObjectList-Pages",
            "X-Pagination-Sort", "keyName",
            "X-Pagination-Sort-Order", "DESC");
    assertThat(names(client.call("GET", "/me/sshKey", "", descending)))
        .containsExactly("laptop", "key-1", "key-0");
  }

  @Test
  void pages_invalidSize_isBadRequest() {
    assertRefused(
        client.call("GET", "/vps", "", with("X-Pagination-Size", "0")),
        400,
        "Client::BadRequest",
        "[X-Pagination-Size] Given data (0) is not valid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/vps/vps-one/availableUpgrade", "/dedicated/server/availabilities?country=fr"})
  void pages_routeWithoutObjects_ignoresTheMode(String path) {
    Reply reply = client.call("GET", path, "", PAGES);

    assertThat(reply.body()).isEqualTo(client.get(path).body());
    assertThat(reply.header("X-Pagination-Elements")).isEmpty();
  }

  @Test
  void pages_switchedOff_areIds() {
    serve(ListModes.ALL.withObjects(false));

    assertThat(client.call("GET", "/vps", "", PAGES).body()).isEqualTo("[\"vps-one\",\"vps-two\"]");
  }

  @Test
  void pages_smallerMaximum_limitsThePage() {
    addKeys(5);
    serve(ListModes.ALL.withMaxPageSize(2));

    Reply page = client.call("GET", "/me/sshKey", "", PAGES);

    assertThat(names(page)).hasSize(2);
    assertThat(page.header("X-Pagination-Size")).isEqualTo("2");
    assertThat(page.header("X-Pagination-Elements")).isEqualTo("6");
  }

  @Test
  void batch_severalIds_hasAnEntryForEach() {
    Reply reply =
        client.call("GET", "/vps/vps-two,nothing,vps-one", "", Map.of("X-Ovh-Batch", ","));

    JsonNode entries = json(reply);
    assertThat(entries.valueStream().map(entry -> entry.path("key").asString("")))
        .containsExactly("vps-two", "nothing", "vps-one");
    assertThat(entries.get(0).get("value")).isEqualTo(json(client.get("/vps/vps-two")));
    assertThat(entries.get(0).get("error").isNull()).isTrue();
    assertThat(entries.get(1).get("value").isNull()).isTrue();
    assertThat(entries.get(1).get("error").get("message").asString(""))
        .isEqualTo("This service does not exist");
  }

  @Test
  void batch_belowTheListedSegment_readsTheRouteOfEachId() {
    JsonNode entries =
        json(client.call("GET", "/vps/vps-one;vps-two/ips", "", Map.of("X-Ovh-Batch", ";")));

    assertThat(entries.get(1).get("value")).isEqualTo(json(client.get("/vps/vps-two/ips")));
  }

  @Test
  void batch_withAQuery_filtersTheListOfEachId() {
    client.post("/vps/vps-two/reboot", "");

    JsonNode entries =
        json(
            client.call(
                "GET", "/vps/vps-one,vps-two/tasks?state=done", "", Map.of("X-Ovh-Batch", ",")));

    assertThat(json(client.get("/vps/vps-two/tasks"))).isNotEmpty();
    assertThat(entries.get(1).get("value")).isEmpty();
  }

  @Test
  void batch_switchedOff_isAnUnknownId() {
    serve(ListModes.NONE);

    assertRefused(
        client.call("GET", "/vps/vps-one,vps-two", "", Map.of("X-Ovh-Batch", ",")),
        404,
        "Client::NotFound",
        "This service does not exist");
  }

  @Test
  void batch_ofAChange_isNotServed() {
    Reply reply =
        client.call("POST", "/vps/vps-one,vps-two/reboot", "", Map.of("X-Ovh-Batch", ","));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(machines.lines).isEmpty();
  }

  @Test
  void cursor_followed_readsEachObjectOnce() {
    TestClient v2 = TestClient.of(sandbox, "/v2").at(clock);
    JsonNode all = json(v2.get("/iam/policy"));
    Reply first = v2.call("GET", "/iam/policy", "", Map.of("X-Pagination-Size", "1"));
    String next = first.header("X-Pagination-Cursor-Next");
    Reply second =
        v2.call(
            "GET",
            "/iam/policy",
            "",
            Map.of("X-Pagination-Size", "1", "X-Pagination-Cursor", next));

    assertThat(json(first)).containsExactly(all.get(0));
    assertThat(json(second)).containsExactly(all.get(1));
    Reply rest =
        v2.call(
            "GET",
            "/iam/policy",
            "",
            Map.of("X-Pagination-Size", "100", "X-Pagination-Cursor", next));
    assertThat(rest.header("X-Pagination-Cursor-Next")).isEmpty();
    assertThat(json(rest).size()).isEqualTo(all.size() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "YQ", "ZnJvbSB4"})
  void cursor_unknown_isBadRequest(String cursor) {
    Reply reply =
        TestClient.of(sandbox, "/v2")
            .at(clock)
            .call("GET", "/iam/policy", "", Map.of("X-Pagination-Cursor", cursor));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("[X-Pagination-Cursor] Given data (" + cursor + ")");
  }

  private void serve(ListModes modes) {
    sandbox.account().setQuirks(AccountQuirks.NONE.withListModes(modes));
  }

  private void addKeys(int count) {
    for (int i = 0; i < count; i++) {
      sandbox.account().sshKeys().put(new SshKey("key-" + i, TestAccount.KEY));
    }
  }

  private static Map<String, String> renewed() {
    return with("Pragma", "no-cache");
  }

  private static Map<String, String> with(String header, String value) {
    return Map.of("X-Pagination-Mode", "CachedObjectList-Pages", header, value);
  }

  private static List<String> names(Reply reply) {
    return json(reply).valueStream().map(key -> key.path("keyName").asString("")).toList();
  }

  private static JsonNode json(Reply reply) {
    return JsonMapper.shared().readTree(reply.body());
  }
}
