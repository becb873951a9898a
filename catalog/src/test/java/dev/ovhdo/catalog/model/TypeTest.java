package dev.ovhdo.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ovhdo.catalog.model.Type.ListOf;
import dev.ovhdo.catalog.model.Type.MapOf;
import dev.ovhdo.catalog.model.Type.Named;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTest {

  static Stream<Arguments> types() {
    return Stream.of(
        Arguments.of("long", Scalar.LONG),
        Arguments.of("ipBlock[]", new ListOf(Scalar.IP_BLOCK)),
        Arguments.of("vps.Task", new Named("vps.Task")),
        Arguments.of("vps.Task[]", new ListOf(new Named("vps.Task"))),
        Arguments.of("map[string]any", new MapOf(Scalar.ANY)),
        Arguments.of("map[string]long[]", new MapOf(new ListOf(Scalar.LONG))),
        Arguments.of("(map[string]long)[]", new ListOf(new MapOf(Scalar.LONG))),
        Arguments.of("(map[string]long)[][]", new ListOf(new ListOf(new MapOf(Scalar.LONG)))));
  }

  @ParameterizedTest
  @MethodSource("types")
  void parse_textOfAType_isThatTypeAndBack(String text, Type type) {
    assertThat(Type.parse(text)).isEqualTo(type);
    assertThat(type.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "[]", "map[string]", "a<b>", "map[long]x"})
  void parse_noType_isRejected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Type.parse(text))
        .withMessageStartingWith("Not a type: ");
  }
}
