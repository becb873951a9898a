package dev.ovhdo.client.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ovhdo.client.error.DecodeException;
import org.junit.jupiter.api.Test;

class RequiredPropertyTest {

  @Test
  void require_value_isReturned() {
    assertThat(RequiredProperty.require("running", "vps.VPS", "state")).isEqualTo("running");
  }

  @Test
  void require_missingValue_namesPropertyAndType() {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> RequiredProperty.require(null, "vps.VPS", "state"))
        .withMessage(
            "OVHcloud did not send the required property \"state\" of vps.VPS;"
                + " the other properties are readable")
        .satisfies(failure -> assertThat(failure.call()).isNull());
  }
}
