package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseTypeTest {

  @Test
  void toString_nested_isTheJavaType() {
    assertThat(ResponseType.mapOf(ResponseType.listOf(ResponseType.mapOf(String.class))))
        .hasToString("Map<String, List<Map<String, String>>>");
    assertThat(ResponseType.any()).hasToString("JsonNode");
  }
}
