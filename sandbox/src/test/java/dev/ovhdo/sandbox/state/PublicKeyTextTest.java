package dev.ovhdo.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTextTest {
  private static final String BLOB =
      "AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh-ed25519 " + BLOB,
        "ssh-ed25519 " + BLOB + " me@laptop",
        "  ssh-ed25519 \t " + BLOB + " a comment of several words\n",
      })
  void isKey_wellFormed_isTrue(String text) {
    assertThat(PublicKeyText.isKey(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ssh-ed25519",
        BLOB,
        "ssh-rsa " + BLOB,
        "ssh-unknown " + BLOB,
        "ssh-ed25519 AAAA",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5",
        "ssh-ed25519 /////w==",
        "ssh-ed25519 !" + BLOB,
        "ssh-ed25519 " + BLOB + "\nssh-ed25519 " + BLOB,
        "-----BEGIN OPENSSH PRIVATE KEY-----",
      })
  void isKey_otherText_isFalse(String text) {
    assertThat(PublicKeyText.isKey(text)).isFalse();
  }
}
