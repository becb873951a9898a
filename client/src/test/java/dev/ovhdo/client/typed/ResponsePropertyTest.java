package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.typed.ExampleTypes.Disk;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class ResponsePropertyTest {
  private static final Disk EMPTY = new Disk(null, null, Map.of());
  private static final Disk OTHER_TYPE =
      new Disk(null, null, Map.of("size", JsonNodeFactory.instance.arrayNode()));

  @Test
  void required_value_isReturned() {
    assertThat(ResponseProperty.required(OTHER_TYPE, 5L, "vps.Disk", "size")).isEqualTo(5);
  }

  @Test
  void required_missingValue_namesPropertyAndType() {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> ResponseProperty.required(EMPTY, null, "vps.Disk", "size"))
        .withMessage(
            "OVHcloud did not send the required property \"size\" of vps.Disk;"
                + " the other properties are readable")
        .satisfies(failure -> assertThat(failure.call()).isNull());
  }

  @Test
  void nullable_missingValue_isNull() {
    assertThat(ResponseProperty.<Long>nullable(EMPTY, null, "vps.Disk", "size")).isNull();
  }

  @Test
  void list_missingValue_isEmpty() {
    assertThat(ResponseProperty.list(EMPTY, List.of(), "vps.Disk", "size")).isEmpty();
    assertThat(ResponseProperty.map(EMPTY, Map.of(), "vps.Disk", "size")).isEmpty();
  }

  @Test
  void list_someElementsOfAnotherType_returnsTheOthers() {
    assertThat(ResponseProperty.list(OTHER_TYPE, List.of("a"), "vps.Disk", "size"))
        .containsExactly("a");
    assertThat(ResponseProperty.map(OTHER_TYPE, Map.of("a", 1), "vps.Disk", "size"))
        .containsOnlyKeys("a");
  }

  @Test
  void eachKind_anotherType_namesPropertyAndTypeAndWhatWasFound() {
    refuses(() -> ResponseProperty.required(OTHER_TYPE, null, "vps.Disk", "size"));
    refuses(() -> ResponseProperty.nullable(OTHER_TYPE, null, "vps.Disk", "size"));
    refuses(() -> ResponseProperty.list(OTHER_TYPE, List.of(), "vps.Disk", "size"));
    refuses(() -> ResponseProperty.map(OTHER_TYPE, Map.of(), "vps.Disk", "size"));
  }

  @Test
  void nullable_rawValueOfAPropertyThatTheTypeDoesNotHave_isNotExpected() {
    Disk later = new Disk(null, null, Map.of("serial", JsonNodeFactory.instance.nullNode()));

    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> ResponseProperty.nullable(later, null, "vps.Disk", "serial"))
        .withMessage(
            "OVHcloud sent the property \"serial\" of vps.Disk as null, which is not expected;"
                + " the other properties are readable");
  }

  private static void refuses(ThrowingCallable accessor) {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(accessor)
        .withMessage(
            "OVHcloud sent the property \"size\" of vps.Disk as a list, but a whole number is expected;"
                + " the other properties are readable");
  }
}
