package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.typed.ExampleTypes.ComponentStatus;
import dev.ovhdo.client.typed.ExampleTypes.Disk;
import dev.ovhdo.client.typed.ExampleTypes.IpVersion;
import dev.ovhdo.client.typed.ExampleTypes.Keymap;
import dev.ovhdo.client.typed.ExampleTypes.Machine;
import dev.ovhdo.client.value.ResponseRecord;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

class ResponseReaderTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final FailedCall CALL =
      new FailedCall(HttpMethod.GET, "/vps/{serviceName}", "/vps/vps-1", 1);

  private static final FailedCall POST =
      new FailedCall(HttpMethod.POST, "/vps/{s}/reboot", "/vps/vps-1/reboot", 1);

  @Test
  void read_everything_hasItsType() {
    Machine machine =
        machine(
            """
            {
              "name": "vps-1",
              "displayName": null,
              "memoryLimit": 5098376462,
              "price": 10.10,
              "default": true,
              "keymap": "fr",
              "versions": [4, 6],
              "keymaps": {"left": ["de", "1 day"]},
              "creationDate": "2023-01-31T10:20:00+01:00",
              "renewal": "2023-02-28",
              "reboot": "03:04:00",
              "uuid": "0b5c3b54-0000-4000-8000-000000000001",
              "disks": [{"id": 1, "size": 20}],
              "anything": {"a": [1]}
            }
            """);

    assertThat(machine.name()).isEqualTo("vps-1");
    assertThat(machine.displayName()).isNull();
    assertThat(machine.memoryLimit()).isEqualTo(5098376462L);
    assertThat(machine.price()).isEqualTo(10.10);
    assertThat(machine.isDefault()).isTrue();
    assertThat(machine.keymap()).isEqualTo(Keymap.FR);
    assertThat(machine.versions()).containsExactly(IpVersion.V4, IpVersion.V6);
    assertThat(machine.keymaps()).isEqualTo(Map.of("left", List.of(Keymap.DE, Keymap.ONE_DAY)));
    assertThat(machine.creationDate())
        .as("offset kept")
        .isEqualTo(OffsetDateTime.parse("2023-01-31T10:20:00+01:00"))
        .hasToString("2023-01-31T10:20+01:00");
    assertThat(machine.renewal()).isEqualTo(LocalDate.of(2023, 2, 28));
    assertThat(machine.reboot()).isEqualTo(LocalTime.of(3, 4));
    assertThat(machine.uuid()).isEqualTo(UUID.fromString("0b5c3b54-0000-4000-8000-000000000001"));
    assertThat(machine.disks().get(0).size()).isEqualTo(20);
    assertThat(machine.anything()).isEqualTo(json("{\"a\": [1]}"));
    assertThat(machine.unknown()).isEmpty();
  }

  @Test
  void read_emptyObject_hasNullAndEmptyLists() {
    Machine machine = machine("{}");

    assertThat(machine)
        .isEqualTo(
            new Machine(
                null, null, null, null, null, null, List.of(), Map.of(), null, null, null, null,
                List.of(), null, Map.of()));
  }

  @Test
  void read_nullForListsAndMaps_isEmpty() {
    assertThat(machine("{\"disks\":null,\"keymaps\":null,\"anything\":null}"))
        .satisfies(
            machine -> {
              assertThat(machine.disks()).isEmpty();
              assertThat(machine.keymaps()).isEmpty();
              assertThat(machine.anything()).isEqualTo(NullNode.getInstance());
            });
  }

  @Test
  void read_unknownProperties_areKeptAtTheirPlace() {
    Machine machine =
        machine("{\"unknown\":\"x\",\"later\":{\"a\":1},\"disks\":[{\"id\":1,\"serial\":\"s\"}]}");

    assertThat(machine.unknown()).containsOnlyKeys("unknown", "later");
    assertThat(machine.unknown().get("later")).isEqualTo(json("{\"a\":1}"));
    assertThat(machine.disks().get(0).unknown()).containsOnlyKeys("serial");
    assertThat(machine.toString()).contains("unknown=[unknown, later]").doesNotContain("a\":1");
  }

  @Test
  void read_propertyCalledUnknown_isAPropertyLikeOthers() {
    ComponentStatus status =
        ResponseReader.read(
            CALL, json("{\"unknown\":3,\"others\":4}"), ResponseType.of(ComponentStatus.class));

    assertThat(status.unknown_()).isEqualTo(3);
    assertThat(status.unknown()).containsOnlyKeys("others");
  }

  @Test
  void read_writtenByADefaultMapper_isTheSameJson() {
    String json = "{\"id\":1,\"size\":2,\"serial\":\"s\",\"unknown\":{\"a\":null}}";
    Disk disk = ResponseReader.read(CALL, json(json), ResponseType.of(Disk.class));

    assertThat(JsonMapper.shared().writeValueAsString(disk)).isEqualTo(json);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          number for text        ; {"name":5098376462}        ; {"name":"5098376462"}
          decimal for text       ; {"name":10.10}             ; {"name":"10.10"}
          boolean for text       ; {"name":true}              ; {"name":"true"}
          digits for number      ; {"memoryLimit":"2"}        ; {"memoryLimit":2}
          decimal for number     ; {"memoryLimit":2.0}        ; {"memoryLimit":2}
          exponent for number    ; {"memoryLimit":2e3}        ; {"memoryLimit":2000}
          text with fraction     ; {"memoryLimit":"2.0"}      ; {"memoryLimit":2}
          number for decimal     ; {"price":10}               ; {"price":10.0}
          text for decimal       ; {"price":"10.5"}           ; {"price":10.5}
          text for boolean       ; {"default":"true"}         ; {"default":true}
          number for boolean     ; {"default":0}              ; {"default":false}
          number for word        ; {"keymap":5}               ; {"keymap":"5"}
          digits for number enum ; {"versions":["4"]}         ; {"versions":[4]}
          null for list          ; {"versions":null}          ; {"versions":[]}
          null in a list         ; {"versions":[4,null,6]}    ; {"versions":[4,6]}
          null in a map          ; {"keymaps":{"a":null,"b":[]}} ; {"keymaps":{"b":[]}}
          list for empty map     ; {"keymaps":[]}             ; {"keymaps":{}}
          list for empty object  ; {"disks":[[]]}             ; {"disks":[{}]}
          list for everything    ; []                         ; {}
          date with time         ; {"renewal":"2023-02-28T01:00:00+01:00"} ; {"renewal":"2023-02-28"}
          """)
  void read_harmlessDifference_isTheSameValue(String name, String sent, String described) {
    assertThat(machine(sent)).isEqualTo(machine(described));
    assertThat(machine(sent).unknown()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          an offset            ; 2023-01-31T10:20:30+01:00     ; 2023-01-31T10:20:30+01:00
          UTC                  ; 2023-01-31T10:20:30Z          ; 2023-01-31T10:20:30Z
          offset without colon ; 2023-01-31T10:20:30.500+0100  ; 2023-01-31T10:20:30.5+01:00
          no offset            ; 2023-01-31T10:20:30           ; 2023-01-31T10:20:30Z
          no seconds           ; 2023-01-31T10:20+02:00        ; 2023-01-31T10:20:00+02:00
          hours of offset      ; 2023-01-31T10:20:30+01        ; 2023-01-31T10:20:30+01:00
          nanoseconds          ; 2025-11-13T10:38:44.658926311Z; 2025-11-13T10:38:44.658926311Z
          space                ; 2023-01-31 10:20:30           ; 2023-01-31T10:20:30Z
          lower case           ; 2023-01-31t10:20:30z          ; 2023-01-31T10:20:30Z
          the date alone       ; 2023-01-31                    ; 2023-01-31T00:00:00Z
          a missing date       ; 0001-01-01T00:00:00Z          ; 0001-01-01T00:00:00Z
          """)
  void read_dateWithTime_keepsItsOffset(String name, String text, OffsetDateTime expected) {
    assertThat(machine("{\"creationDate\":\"" + text + "\"}").creationDate()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          object for text      ; "name": {"a":"s3cret"}       ; an object, but a string is expected
          list for text        ; "name": ["s3cret"]           ; a list, but a string is expected
          list, nullable       ; "displayName": ["s3cret"]    ; a list, but a string is expected
          text for number      ; "memoryLimit": "s3cret"      ; a string, but a whole number is expected
          fraction             ; "memoryLimit": 5.5           ; a number, but a whole number is expected
          boolean for number   ; "memoryLimit": true          ; true or false, but a whole number is expected
          beyond long          ; "memoryLimit": 99999999999999999999 ; too big a number
          far beyond long      ; "memoryLimit": 1e999999999   ; a number, but a whole number is expected
          tiny                 ; "memoryLimit": 1e-999999999  ; a number, but a whole number is expected
          text for decimal     ; "price": "NaN"               ; a string, but a number is expected
          beyond double        ; "price": 1e400               ; too big a number
          two for boolean      ; "default": 2                 ; a number, but true or false is expected
          no date with time    ; "creationDate": "s3cret"     ; a string, but a date with time is expected
          zero date            ; "creationDate": "0000-00-00 00:00:00" ; a string, but a date with time is expected
          number for moment    ; "creationDate": 5            ; a number, but a date with time is expected
          no date              ; "renewal": "s3cret"          ; a string, but a date is expected
          no time              ; "reboot": "s3cret"           ; a string, but a time of day is expected
          no UUID              ; "uuid": "s3cret"             ; a string, but a UUID is expected
          36 other characters  ; "uuid": "zzzzzzzz-0000-4000-8000-000000000001" ; a string, but a UUID is expected
          short UUID           ; "uuid": "1-1-1-1-1"          ; a string, but a UUID is expected
          object for word      ; "keymap": {"a":"s3cret"}     ; an object, but one of the values of Keymap is expected
          text for number enum ; "versions": ["s3cret"]       ; a list of which no element is understood
          object for list      ; "disks": {}                  ; an object, but a list is expected
          text for object      ; "disks": ["s3cret"]          ; a list of which no element is understood
          in a map             ; "keymaps": {"a": "s3cret"}   ; an object of which no value is understood
          text for map         ; "keymaps": "s3cret"          ; a string, but an object is expected
          """)
  void read_propertyOfAnotherType_isRawAndItsAccessorComplains(
      String name, String sent, String complaint) throws Exception {
    Machine machine = machine("{\"reboot\": \"01:00\", " + sent + "}");

    String property = sent.replaceAll("^\"(.*?)\".*", "$1");
    assertThat(machine.unknown()).containsOnlyKeys(property);
    assertThat(machine.unknown().get(property)).isEqualTo(json("{" + sent + "}").path(property));
    Method accessor = Machine.class.getMethod(property.equals("default") ? "isDefault" : property);
    assertThatThrownBy(() -> accessor.invoke(machine))
        .cause()
        .isInstanceOf(DecodeException.class)
        .hasMessage(
            "OVHcloud sent the property \"%s\" of machine.Machine as %s; the other properties are"
                + " readable",
            property, complaint)
        .hasNoCause();
  }

  @Test
  void read_someElementsOfAnotherType_keepsTheOthersAndTheRawList() {
    Machine machine =
        machine(
            """
            {"versions": [4, "s3cret", 6], "keymaps": {"a": ["de", {}], "b": 5},
             "disks": [{"id": 1}, 7, {"id": {}}]}
            """);

    assertThat(machine.versions()).containsExactly(IpVersion.V4, IpVersion.V6);
    assertThat(machine.keymaps()).isEqualTo(Map.of("a", List.of(Keymap.DE)));
    assertThat(machine.disks()).hasSize(2);
    assertThat(machine.disks().get(0).id()).isEqualTo(1);
    assertThat(machine.disks().get(1).optional(Disk::id)).isEmpty();
    assertThat(machine.unknown()).containsOnlyKeys("versions", "keymaps", "disks");
    assertThat(machine.unknown().get("versions")).isEqualTo(json("[4, \"s3cret\", 6]"));
  }

  @Test
  void read_partOfAnotherType_concernsThePartOnly() {
    Machine machine = machine("{\"disks\": [{\"id\": \"s3cret\", \"size\": 20}]}");

    assertThat(machine.unknown()).isEmpty();
    assertThat(machine.disks().get(0).size()).isEqualTo(20);
    assertThat(machine.disks().get(0).unknown()).containsOnlyKeys("id");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          list for object      ; ["s3cret"]                    ; it is a list, but an object is expected
          text for object      ; "s3cret"                      ; it is a string, but an object is expected
          nothing              ; null                          ; it is empty, but an object is expected
          """)
  void read_noObject_namesTheTypesWithoutTheValue(String name, String json, String complaint) {
    assertThatThrownBy(() -> machine(json))
        .isInstanceOf(DecodeException.class)
        .hasMessage("The answer to GET /vps/vps-1 was not understood: " + complaint)
        .hasNoCause();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {"a": ["de", {}]}   ; the property "a[1]" is an object
          {"a b": 5}          ; the property "a b" is a number
          {"\\u001b[31m": 5}  ; the property "?[31m" is a number
          5                   ; it is a number
          """)
  void read_mapWithAnotherType_namesThePlace(String json, String complaint) {
    ResponseType<Map<String, List<Keymap>>> type =
        ResponseType.mapOf(ResponseType.listOf(Keymap.class));

    assertThatThrownBy(() -> ResponseReader.read(CALL, json(json), type))
        .isInstanceOf(DecodeException.class)
        .hasMessageStartingWith("The answer to GET /vps/vps-1 was not understood: " + complaint);
  }

  @Test
  void read_listWithAnotherType_namesTheElement() {
    assertThatThrownBy(
            () ->
                ResponseReader.read(
                    CALL,
                    json("[[1, 2], [3, \"s3cret\"]]"),
                    ResponseType.listOf(ResponseType.listOf(Long.class))))
        .hasMessage(
            "The answer to GET /vps/vps-1 was not understood: the element [1][1] is a string, but a"
                + " whole number is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"done\"", "[1]", "5"})
  void read_responseToAChangeThatIsNoObject_isARecordWithoutProperties(String json) {
    Machine machine = ResponseReader.read(POST, json(json), ResponseType.of(Machine.class));

    assertThat(machine.optional(Machine::name)).isEmpty();
    assertThat(machine.disks()).isEmpty();
  }

  @Test
  void read_responseToAChangeThatIsNoList_isEmpty() {
    assertThat(ResponseReader.read(POST, json("{}"), ResponseType.listOf(Long.class))).isEmpty();
    assertThat(ResponseReader.read(POST, json("[1, {}]"), ResponseType.listOf(Long.class)))
        .containsExactly(1L);
    assertThat(ResponseReader.read(POST, json("5"), ResponseType.mapOf(Long.class))).isEmpty();
  }

  @Test
  void read_responseToAChangeWithoutItsNumber_reportsThatItWasCarriedOut() {
    assertThatThrownBy(() -> ResponseReader.read(POST, json("null"), ResponseType.of(Long.class)))
        .hasMessage(
            "The answer to POST /vps/vps-1/reboot was not understood: it is empty, but a whole"
                + " number is expected. The call itself was carried out");
  }

  @Test
  void read_recordWithinItself_isRead() {
    Nested outer =
        ResponseReader.read(
            CALL, json("{\"inner\":{\"inner\":{}}}"), ResponseType.of(Nested.class));

    assertThat(outer.inner().inner().inner()).isNull();
  }

  /** A record that contains itself. */
  public record Nested(Nested inner, Map<String, JsonNode> unknown)
      implements ResponseRecord<Nested> {}

  private static Machine machine(String json) {
    return ResponseReader.read(CALL, json(json), ResponseType.of(Machine.class));
  }

  private static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }
}
