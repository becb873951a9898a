package dev.ovhdo.client.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ovhdo.client.error.DecodeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResponseRecordTest {

  @Test
  void optional_value_isPresent() {
    assertThat(new Part("a", null).optional(Part::name)).contains("a");
  }

  @Test
  void optional_missingProperty_isEmpty() {
    assertThat(new Part(null, null).optional(Part::name)).isEmpty();
  }

  @Test
  void optional_null_isEmpty() {
    assertThat(new Part("a", null).optional(Part::inner)).isEmpty();
  }

  @Test
  void optional_pathWithAMissingPart_isEmpty() {
    Part outer = new Part("a", new Part(null, null));

    assertThat(outer.<String>optional(part -> part.inner().name())).isEmpty();
    assertThat(outer.optional(part -> part.inner().inner())).isEmpty();
  }

  @Test
  void optional_anotherFailure_isThrown() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new Part("a", null)
                    .optional(
                        part -> {
                          throw new IllegalStateException();
                        }));
  }

  private record Part(@Nullable String name, @Nullable Part inner) implements ResponseRecord<Part> {
    @Override
    public String name() {
      if (name == null) {
        throw new DecodeException("Part", "name");
      }
      return name;
    }

    @Override
    public Map<String, JsonNode> unknown() {
      return Map.of();
    }
  }
}
