package dev.ovhdo.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LocalHost",
        "127.0.0.1",
        "127.0.10.3",
        "127.255.255.255",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]"
      })
  void matches_thisMachine_isTrue(String host) {
    assertThat(Loopback.matches(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost.",
        "localhost.example.com",
        "example.com",
        "127.0.0.1.example.com",
        "127.0.0",
        "127.0.0.256",
        "127.0.0.1.1",
        "127.0.0.01",
        "1127.0.0.1",
        "128.0.0.1",
        "0.0.0.0",
        "[::]",
        "[::2]",
        "[2001:db8::1]",
        "[nonsense]",
        "[::1",
        "::1"
      })
  void matches_otherHost_isFalse(String host) {
    assertThat(Loopback.matches(host)).isFalse();
  }

  @Test
  void matches_noHost_isFalse() {
    assertThat(Loopback.matches(null)).isFalse();
  }
}
