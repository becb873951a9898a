package dev.ovhdo.cli.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashedHostNameTest {
  /** 192.0.2.1, hashed by OpenSSH 9.2. */
  private static final String OPENSSH =
      "|1|opBgmve1Ia0k6WDxV426AccpPJA=|I2wmYRa8dTP4k7Vg/JV4A5rRNlI=";

  @Test
  void matches_nameHashedByOpenSsh_isTrueForThatNameAlone() {
    assertThat(HashedHostName.matches(OPENSSH, "192.0.2.1")).isTrue();
    assertThat(HashedHostName.matches(OPENSSH, "192.0.2.10")).isFalse();
    assertThat(HashedHostName.matches(OPENSSH, "[192.0.2.1]:22")).isFalse();
  }

  @Test
  void of_sameNameTwice_givesDifferentTextThatMatches() {
    Random random = new Random(1);
    String one = HashedHostName.of("192.0.2.1", random);
    String other = HashedHostName.of("192.0.2.1", random);

    assertThat(one).isNotEqualTo(other).matches("\\|1\\|[^|]{28}\\|[^|]{28}");
    assertThat(HashedHostName.matches(one, "192.0.2.1")).isTrue();
    assertThat(HashedHostName.matches(other, "192.0.2.1")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "|1|", "|1||", "|1|a", "|1|%%|%%", "|1|AA==|AA==|AA==", "|2|AA==|AA=="})
  void matches_malformedField_isFalse(String field) {
    assertThat(HashedHostName.matches(field, "192.0.2.1")).isFalse();
  }
}
