package dev.ovhdo.client.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.client.typed.ExampleTypes.IpVersion;
import dev.ovhdo.client.typed.ExampleTypes.Keymap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Open enums with a default Jackson mapper. */
class OpenEnumTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Enums at every possible position. */
  public record Everywhere(
      Keymap alone, IpVersion number, List<Keymap> list, Map<Keymap, IpVersion> byKey) {}

  @Test
  void json_everyPosition_isTheValueOfTheApi() {
    String json =
        "{\"alone\":\"1 day\",\"number\":6,\"list\":[\"de\",\"klingon\"],\"byKey\":{\"fr\":4}}";

    Everywhere everywhere = MAPPER.readValue(json, Everywhere.class);

    assertThat(everywhere)
        .isEqualTo(
            new Everywhere(
                Keymap.ONE_DAY,
                IpVersion.V6,
                List.of(Keymap.DE, Keymap.of("klingon")),
                Map.of(Keymap.FR, IpVersion.V4)));
    assertThat(MAPPER.writeValueAsString(everywhere)).isEqualTo(json);
  }

  @Test
  void isKnown_newValue_isFalse() {
    assertThat(Keymap.of("fr").isKnown()).isTrue();
    assertThat(Keymap.of("klingon").isKnown()).isFalse();
    assertThat(IpVersion.of(4L).isKnown()).isTrue();
    assertThat(IpVersion.of(7L).isKnown()).isFalse();
    assertThat(Keymap.known()).containsExactly(Keymap.DE, Keymap.FR, Keymap.ONE_DAY);
  }
}
