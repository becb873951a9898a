package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPreparationTest {
  @ParameterizedTest
  @CsvSource({
    "'', false",
    "vps list, true",
    "--quiet ls-keys, true",
    "vps list --help, false",
    "help, false",
    "--sandbox vps list, false",
    "routes search vps, false"
  })
  void mayCall_command_isTrueForCommandsOfTheApi(String arguments, boolean expected) {
    assertThat(HttpPreparation.mayCall(words(arguments))).isEqualTo(expected);
  }

  @Test
  void mayUseTls_endpointWithoutTls_isFalse() {
    assertThat(HttpPreparation.mayUseTls(words("vps list"), Map.of())).isTrue();
    assertThat(
            HttpPreparation.mayUseTls(
                words("vps list"), Map.of("OVH_ENDPOINT", "http://127.0.0.1:8080/1.0")))
        .isFalse();
    assertThat(
            HttpPreparation.mayUseTls(
                words("vps list --endpoint=http://127.0.0.1:8080/1.0"), Map.of()))
        .isFalse();
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ", -1);
  }
}
