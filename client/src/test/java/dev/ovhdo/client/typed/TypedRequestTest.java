package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.request.Parameter;
import dev.ovhdo.client.testing.ScriptedTransport;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import dev.ovhdo.client.typed.ExampleTypes.Disk;
import dev.ovhdo.client.typed.ExampleTypes.IpVersion;
import dev.ovhdo.client.typed.ExampleTypes.Keymap;
import dev.ovhdo.client.typed.ExampleTypes.Machine;
import dev.ovhdo.client.typed.ExampleTypes.MachineQuery;
import dev.ovhdo.client.typed.ExampleTypes.MachineUpdate;
import dev.ovhdo.client.typed.ExampleTypes.Machines;
import dev.ovhdo.client.typed.ExampleTypes.TagFilter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

@Timeout(90)
class TypedRequestTest {
  private static final String BASE = "https://eu.api.ovh.com/1.0";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ResourcePath root = ResourcePath.of(client(transport));

  @Test
  void as_object_isReadFromItsRoute() {
    transport.thenAnswer(200, "{\"id\":7,\"size\":20}");

    Disk disk = root.with("vps 1").with(7L).get("/vps/{s}/disks/{id}").unsigned().as(Disk.class);

    assertThat(disk).isEqualTo(new Disk(7L, 20L, Map.of()));
    assertThat(sent()).hasToString("GET " + BASE + "/vps/vps%201/disks/7");
  }

  @Test
  void as_mapOfLists_isRead() {
    transport.thenAnswer(200, "{\"a\":[\"de\"],\"b\":[]}");

    Map<String, List<Keymap>> answer =
        root.get("/keymaps").unsigned().as(ResponseType.mapOf(ResponseType.listOf(Keymap.class)));

    assertThat(answer).isEqualTo(Map.of("a", List.of(Keymap.DE), "b", List.of()));
    assertThatThrownBy(answer::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({"null,true", "[],true", "'[4,6]',false"})
  void asListOf_null_isAnEmptyList(String body, boolean empty) {
    transport.thenAnswer(200, body);

    List<IpVersion> answer = root.get("/ips").unsigned().asListOf(IpVersion.class);

    assertThat(answer).isEqualTo(empty ? List.of() : List.of(IpVersion.V4, IpVersion.V6));
  }

  @Test
  void asListOf_noBody_isNoEmptyList() {
    transport.thenAnswer(200, "").thenAnswer(200, "");

    assertThatThrownBy(() -> root.get("/ips").unsigned().asListOf(IpVersion.class))
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "The answer to GET /ips was not understood: it is empty, but a list is expected");
    assertThat(root.post("/ips").unsigned().asListOf(IpVersion.class)).isEmpty();
  }

  @Test
  void as_any_isTheJsonItself() {
    transport.thenAnswer(200, "null");
    JsonNode answer = root.get("/any").unsigned().as(ResponseType.any());

    assertThat(answer).isEqualTo(NullNode.getInstance());
  }

  @Test
  void as_emptyResponseInsteadOfText_isReported() {
    transport.thenAnswer(200, "");
    TypedRequest call = root.with("vps-1").post("/vps/{serviceName}/getConsoleUrl").unsigned();

    assertThatThrownBy(() -> call.as(String.class))
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "The answer to POST /vps/vps-1/getConsoleUrl was not understood: it is empty, but a"
                + " string is expected. The call itself was carried out")
        .asInstanceOf(InstanceOfAssertFactories.type(DecodeException.class))
        .extracting(failure -> failure.call().template())
        .isEqualTo("/vps/{serviceName}/getConsoleUrl");
  }

  @Test
  void send_anyResponse_isIgnored() {
    transport.thenAnswer(200, "{\"id\":\"no number\"}");

    root.with("a").put("/machine/{name}").unsigned().body(MachineUpdate.of("local")).send();

    assertThat(sent()).hasToString("PUT " + BASE + "/machine/a");
    assertThat(sent().body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"netbootMode\":\"local\"}");
  }

  @Test
  void send_noBody_sendsNone() {
    transport.thenAnswer(200, "null");

    root.post("/x").unsigned().body(null).query(null).send();

    assertThat(sent().body()).isNull();
  }

  @Test
  void patchAndDelete_useTheirMethods() {
    transport.thenAnswer(200, "null").thenAnswer(200, "null");

    root.with("a").patch("/x/{id}").unsigned().send();
    root.with("a").delete("/x/{id}").unsigned().send();

    assertThat(transport.sent())
        .extracting(WireRequest::toString)
        .containsExactly("PATCH " + BASE + "/x/a", "DELETE " + BASE + "/x/a");
  }

  @Test
  void as_typeThatNoResponseHas_isRejected() {
    transport.thenAnswer(200, "{}");
    TypedRequest request = root.get("/x").unsigned();

    assertThatThrownBy(() -> request.as(StringBuilder.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A response can't be read as java.lang.StringBuilder");
  }

  @Test
  void get_version2_isResolvedToThatVersion() {
    transport.thenAnswer(200, "[]");

    root.get("/v2/iam/policy").unsigned().asListOf(JsonNode.class);

    assertThat(sent().uri()).hasToString("https://eu.api.ovh.com/v2/iam/policy");
  }

  @Test
  void get_signed_requiresCredentials() {
    assertThatThrownBy(() -> new Machines(root).name("a").get())
        .isInstanceOf(MissingCredentialException.class);
  }

  @Test
  void query_everyType_isSentInOvhcloudsFormat() {
    MachineQuery query =
        new MachineQuery(
            OffsetDateTime.parse("2023-01-31T10:20:00+01:00"),
            LocalDate.of(2023, 1, 31),
            true,
            5L,
            List.of("a", "b c"),
            Keymap.ONE_DAY,
            Map.of("env", List.of(new TagFilter(Keymap.of("EQ"), "prod"))),
            50L,
            "next-page");
    transport.thenAnswer(200, "[]");

    root.get("/machine").unsigned().query(query).asListOf(String.class);

    assertThat(sent().uri())
        .hasToString(
            BASE
                + "/machine?creationDate.from=2023-01-31T10%3A20%3A00%2B01%3A00&day=2023-01-31"
                + "&expired=true&limit=5&regions=a&regions=b%20c&keymap=1%20day"
                + "&iamTags=%7B%22env%22%3A%5B%7B%22operator%22%3A%22EQ%22,%22value%22%3A%22prod"
                + "%22%7D%5D%7D");
    assertThat(sent().headers())
        .containsEntry("X-Pagination-Size", "50")
        .containsEntry("X-Pagination-Cursor", "next-page");
  }

  @Test
  void query_nothingSet_addsNothing() {
    transport.thenAnswer(200, "[]");

    root.get("/machine").unsigned().query(MachineQuery.of().withRegions(List.of())).send();

    assertThat(sent()).hasToString("GET " + BASE + "/machine");
    assertThat(sent().headers()).containsOnlyKeys("Accept", "User-Agent");
  }

  @Test
  void request_beforeSending_isReturned() {
    TypedRequest call = root.get("/machine").query(MachineQuery.of().withPaginationSize(9L));

    assertThat(call.request().headers()).containsExactly(new Parameter("X-Pagination-Size", "9"));
    assertThat(call).hasToString("GET /machine");
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void each_ids_giveTheItemsInTheirOrder() {
    ResourcePath place =
        ResourcePath.of(
            client(
                request ->
                    switch (request.uri().getRawPath()) {
                      case "/1.0/vps/vps-1/disks" -> ok("[3,1,2]");
                      case "/1.0/vps/vps-1/disks/1" ->
                          ScriptedTransport.answer(404, "{}", Map.of());
                      default -> ok("{\"id\":" + lastOf(request) + "}");
                    }));

    Listing<Disk> disks =
        place.with("vps-1").get("/vps/{s}/disks").unsigned().all("/vps/{s}/disks/{id}", Disk.class);

    assertThat(disks.stream().map(Disk::id)).containsExactly(3L, 2L);
    assertThat(disks.vanished()).containsExactly("1");
  }

  @Test
  void each_itemOfAnotherType_isNamed() {
    ResourcePath place =
        ResourcePath.of(
            client(
                request ->
                    switch (request.uri().getRawPath()) {
                      case "/1.0/machine" -> ok("[\"a/b\"]");
                      default -> ok("[\"s3cret\"]");
                    }));
    TypedRequest call = place.get("/machine").unsigned();

    Listing<Machine> machines = call.all("/machine/{name}", Machine.class);

    assertThat(machines.items()).isEmpty();
    assertThat(machines.unread()).extracting(Listing.Unread::id).containsExactly("a/b");
    assertThat(machines.unread().get(0).reason())
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "The answer to GET /machine/a%2Fb was not understood: it is a list, but an object is expected");
  }

  @Test
  void elements_pagesWithCursors_areReadWhenTheyAreNeeded() {
    transport
        .thenAnswer(200, "[{\"id\":3},{\"id\":1}]", Map.of("X-Pagination-Cursor-Next", "next"))
        .thenAnswer(200, "[{\"id\":2}]");
    TypedRequest list = root.get("/v2/disk").unsigned();

    Iterator<ListedItem<Disk>> disks = list.elements("id", Disk.class).iterator();

    assertThat(transport.sent()).isEmpty();
    assertThat(List.of(disks.next().id(), disks.next().id())).containsExactly("3", "1");
    assertThat(transport.sent()).hasSize(1);
    assertThat(disks.next().item()).map(Disk::id).contains(2L);
    assertThat(disks.hasNext()).isFalse();
    assertThat(transport.sent().get(1).headers()).containsEntry("X-Pagination-Cursor", "next");
  }

  @Test
  void elements_elementOfAnotherType_hidesNoOther() {
    transport.thenAnswer(200, "[{\"id\":3},\"s3cret\",null,[1]]");

    Listing<Disk> disks = Listing.of(root.get("/v2/disk").unsigned().elements("name", Disk.class));

    assertThat(disks).extracting(Disk::id).containsExactly(3L);
    assertThat(disks.unread()).extracting(Listing.Unread::id).containsExactly("1", "2");
    assertThat(disks.unread().get(1).reason())
        .hasMessage(
            "The answer to GET /v2/disk was not understood: it is a list, but an object is expected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|it is empty, but a list is expected",
        "{}|it is an object, but a list is expected"
      })
  void elements_noList_isReported(String body, String reason) {
    transport.thenAnswer(200, body);
    Stream<ListedItem<Disk>> disks = root.get("/v2/disk").unsigned().elements("id", Disk.class);

    assertThatThrownBy(disks::toList)
        .isInstanceOf(DecodeException.class)
        .hasMessage("The answer to GET /v2/disk was not understood: " + reason);
  }

  @Test
  void elements_null_isAnEmptyList() {
    transport.thenAnswer(200, "null");

    assertThat(root.get("/v2/disk").unsigned().elements("id", Disk.class)).isEmpty();
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("192.0.2.0/24", "192.0.2.0%2F24"),
        Arguments.of(5098376462L, "5098376462"),
        Arguments.of(true, "true"),
        Arguments.of(Keymap.ONE_DAY, "1%20day"),
        Arguments.of(IpVersion.V6, "6"),
        Arguments.of(LocalDate.of(2023, 1, 31), "2023-01-31"),
        Arguments.of(LocalTime.of(3, 4), "03%3A04%3A00"),
        Arguments.of(
            OffsetDateTime.parse("2023-01-31T10:20:00+01:00"), "2023-01-31T10%3A20%3A00%2B01%3A00"),
        Arguments.of(OffsetDateTime.parse("2023-01-31T00:00:00Z"), "2023-01-31T00%3A00%3A00Z"),
        Arguments.of(new UUID(1, 2), "00000000-0000-0001-0000-000000000002"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void with_value_isInThePathInOvhcloudsFormat(Object value, String encoded) {
    assertThat(root.with(value).get("/x/{value}").request().path()).isEqualTo("/x/" + encoded);
  }

  @Test
  void with_oneMore_leavesTheFirstAlone() {
    ResourcePath vps = root.with("vps-1");
    ResourcePath ip = vps.with("192.0.2.1");

    assertThat(vps).hasToString("ResourcePath[vps-1]");
    assertThat(ip).hasToString("ResourcePath[vps-1, 192.0.2.1]");
    assertThat(root).hasToString("ResourcePath[]");
  }

  private WireRequest sent() {
    return transport.sent().get(0);
  }

  private static WireResponse ok(String body) {
    return ScriptedTransport.answer(200, body, Map.of());
  }

  private static String lastOf(WireRequest request) {
    List<String> segments = Arrays.asList(request.uri().getPath().split("/"));
    return segments.get(segments.size() - 1);
  }

  private static OvhClient client(Transport transport) {
    return OvhClient.builder()
        .configuration(Configuration.of(Endpoint.of("ovh-eu"), new Credentials.None()))
        .transport(transport)
        .build();
  }
}
