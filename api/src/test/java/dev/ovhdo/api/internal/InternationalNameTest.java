package dev.ovhdo.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternationalNameTest {
  @Test
  void ascii_lettersOfTwoCharacters_areEncoded() {
    assertThat(InternationalName.ascii("\ud840\udc00".repeat(32) + ".example"))
        .startsWith("xn--")
        .endsWith(".example");
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 127, 5_000})
  void ascii_longLabel_isRefusedAsDocumented(int length) {
    String name = "é".repeat(length) + ".example.com";

    assertThatThrownBy(() -> InternationalName.ascii(name))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
