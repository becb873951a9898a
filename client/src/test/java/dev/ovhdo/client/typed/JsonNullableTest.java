package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.client.json.RequestJson;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.typed.ExampleTypes.DiskUpdate;
import dev.ovhdo.client.typed.ExampleTypes.Keymap;
import dev.ovhdo.client.typed.ExampleTypes.MachineUpdate;
import dev.ovhdo.client.value.JsonNullable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of request records: missing, empty and null properties. */
class JsonNullableTest {
  private static final MachineUpdate LOCAL = MachineUpdate.of("local");

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("nothing set", LOCAL, ""),
        Arguments.of("text", LOCAL.withDisplayName("é/"), ",\"displayName\":\"é/\""),
        Arguments.of("null", LOCAL.withDisplayName(null), ",\"displayName\":null"),
        Arguments.of("word", LOCAL.withKeymap(Keymap.ONE_DAY), ",\"keymap\":\"1 day\""),
        Arguments.of("null word", LOCAL.withKeymap(null), ",\"keymap\":null"),
        Arguments.of("nullable list", LOCAL.withAliases(List.of("a")), ",\"aliases\":[\"a\"]"),
        Arguments.of("nullable empty list", LOCAL.withAliases(List.of()), ",\"aliases\":[]"),
        Arguments.of("null list", LOCAL.withAliases(null), ",\"aliases\":null"),
        Arguments.of("empty list", LOCAL.withIps(List.of()), ",\"ips\":[]"),
        Arguments.of(
            "map", LOCAL.withKeymaps(Map.of("a", Keymap.FR)), ",\"keymaps\":{\"a\":\"fr\"}"),
        Arguments.of("empty map", LOCAL.withKeymaps(Map.of()), ",\"keymaps\":{}"),
        Arguments.of(
            "moment",
            LOCAL.withSince(OffsetDateTime.parse("2023-01-31T10:20:00+01:00")),
            ",\"since\":\"2023-01-31T10:20:00+01:00\""),
        Arguments.of("empty part", LOCAL.withDisk(DiskUpdate.of()), ",\"disk\":{}"),
        Arguments.of(
            "null in a part",
            LOCAL.withDisk(DiskUpdate.of().withSize(5098376462L).withLabel(null)),
            ",\"disk\":{\"size\":5098376462,\"label\":null}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void write_request_sendsOnlyTheSetProperties(
      String name, MachineUpdate update, String properties) {
    assertThat(RequestJson.of(Request.put("/machine"), update))
        .hasToString("{\"netbootMode\":\"local\"" + properties + "}");
  }

  @Test
  void with_listChangedAfterwards_keepsItsOwn() {
    List<String> ips = new ArrayList<>(List.of("192.0.2.1"));
    MachineUpdate update = LOCAL.withIps(ips).withAliases(ips);

    ips.clear();

    assertThat(update.ips()).containsExactly("192.0.2.1");
    assertThat(update.aliases()).isEqualTo(JsonNullable.of(List.of("192.0.2.1")));
  }

  @Test
  void with_nullInAList_isRejected() {
    List<String> ips = Arrays.asList("192.0.2.1", null);

    assertThatThrownBy(() -> LOCAL.withIps(ips)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void with_nullForANonNullableProperty_isRejected() {
    assertThatThrownBy(() -> LOCAL.withSince(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("since");
  }

  @Test
  void toString_nullAndMissing_differ() {
    assertThat(LOCAL.toString()).contains("displayName=null");
    assertThat(LOCAL.withDisplayName(null).toString())
        .contains("displayName=JsonNullable[value=null]");
    assertThat(JsonNullable.ofNull())
        .isEqualTo(JsonNullable.of(null))
        .isNotEqualTo(JsonNullable.of("null"));
  }
}
