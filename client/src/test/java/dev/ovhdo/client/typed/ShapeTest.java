package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void toString_nested_isJavasOwnType() {
    assertThat(Shape.mapOf(Shape.listOf(Shape.mapOf(String.class))))
        .hasToString("Map<String, List<Map<String, String>>>");
    assertThat(Shape.any()).hasToString("JsonNode");
  }
}
