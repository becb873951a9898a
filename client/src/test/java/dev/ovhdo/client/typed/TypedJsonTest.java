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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

class TypedJsonTest {
  private static final FailedCall CALL =
      new FailedCall(HttpMethod.GET, "/vps/{serviceName}", "/vps/vps-1", 1);

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
  void read_propertyCalledUnknown_isAnUnknownProperty() {
    ComponentStatus status =
        TypedJson.read(
            CALL, json("{\"unknown\":3,\"others\":4}"), ResponseType.of(ComponentStatus.class));

    assertThat(status.unknown()).isEqualTo(3);
    assertThat(status.others()).containsOnlyKeys("others");
  }

  @Test
  void read_writtenByADefaultMapper_isTheSameJson() {
    String json = "{\"id\":1,\"size\":2,\"serial\":\"s\",\"unknown\":{\"a\":null}}";
    Disk disk = TypedJson.read(CALL, json(json), ResponseType.of(Disk.class));

    assertThat(JsonMapper.shared().writeValueAsString(disk)).isEqualTo(json);
  }

  @Test
  void read_numberInsteadOfText_isItsText() {
    assertThat(machine("{\"name\":5098376462}").name()).isEqualTo("5098376462");
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
          object for text      ; {"name":{"a":"s3cret"}}       ; the property "name" is an object, but a string is expected
          list for text        ; {"name":["s3cret"]}           ; the property "name" is a list, but a string is expected
          text for number      ; {"memoryLimit":"s3cret"}      ; the property "memoryLimit" is a string, but a whole number is expected
          digits for number    ; {"memoryLimit":"5"}           ; the property "memoryLimit" is a string, but a whole number is expected
          fraction             ; {"memoryLimit":5.5}           ; the property "memoryLimit" is a number, but a whole number is expected
          beyond long          ; {"disks":[{},{"id":99999999999999999999}]} ; the property "disks[1].id" is too big a number
          text for double      ; {"price":"10"}                ; the property "price" is a string, but a number is expected
          number for boolean   ; {"default":1}                 ; the property "default" is a number, but true or false is expected
          no date with time    ; {"creationDate":"s3cret"}     ; the property "creationDate" is a string, but a date with time is expected
          number for moment    ; {"creationDate":5}            ; the property "creationDate" is a number, but a date with time is expected
          no date              ; {"renewal":"s3cret"}          ; the property "renewal" is a string, but a date is expected
          no time              ; {"reboot":"s3cret"}           ; the property "reboot" is a string, but a time of day is expected
          no UUID              ; {"uuid":"s3cret"}             ; the property "uuid" is a string, but a UUID is expected
          object for word      ; {"keymap":{"a":"s3cret"}}     ; the property "keymap" is an object, but one of the values of Keymap is expected
          text for number enum ; {"versions":[4,"s3cret"]}     ; the property "versions[1]" is a string, but one of the values of IpVersion is expected
          in a map of lists    ; {"keymaps":{"a b":["de",5]}}  ; the property "keymaps.a b[1]" is a number, but one of the values of Keymap is expected
          object for list      ; {"disks":{}}                  ; the property "disks" is an object, but a list is expected
          text for object      ; {"disks":["s3cret"]}          ; the property "disks[0]" is a string, but an object is expected
          list for object      ; ["s3cret"]                    ; it is a list, but an object is expected
          text for all         ; "s3cret"                      ; it is a string, but an object is expected
          nothing              ; null                          ; it is empty, but an object is expected
          """)
  void read_otherType_namesThePropertyWithoutTheValue(String name, String json, String complaint) {
    assertThatThrownBy(() -> machine(json))
        .isInstanceOf(DecodeException.class)
        .hasMessage("The answer to GET /vps/vps-1 was not understood: " + complaint)
        .hasNoCause();
  }

  @Test
  void read_nameWithControlCharacters_isShownWithoutThem() {
    assertThatThrownBy(() -> machine("{\"keymaps\":{\"\\u001b[31m\":5}}"))
        .hasMessageEndingWith("the property \"keymaps.?[31m\" is a number, but a list is expected");
  }

  @Test
  void read_responseToAChange_reportsThatItWasCarriedOut() {
    FailedCall post = new FailedCall(HttpMethod.POST, "/vps/{s}/reboot", "/vps/vps-1/reboot", 1);

    assertThatThrownBy(() -> TypedJson.read(post, json("null"), ResponseType.of(Machine.class)))
        .hasMessage(
            "The answer to POST /vps/vps-1/reboot was not understood: it is empty, but an object"
                + " is expected. The call itself was carried out");
  }

  private static Machine machine(String json) {
    return TypedJson.read(CALL, json(json), ResponseType.of(Machine.class));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
