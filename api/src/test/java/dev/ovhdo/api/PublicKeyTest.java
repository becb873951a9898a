package dev.ovhdo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTest {
  private static final String BLOB = "AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBB";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ssh-ed25519 " + BLOB + " me@laptop, me@laptop",
    "ssh-ed25519 " + BLOB + " desk top,  desk top",
    "ssh-ed25519 " + BLOB + ",           ssh-ed25519",
    "ssh-rsa " + BLOB + "==,             ssh-rsa",
    "ecdsa-sha2-nistp256 " + BLOB + ",   ecdsa-sha2-nistp256",
    "sk-ssh-ed25519@openssh.com " + BLOB + " yubi, yubi",
    "ssh-dss  " + BLOB + "  old,         old",
  })
  void parse_aPublicKey_knowsItsLabel(String line, String label) {
    assertThat(PublicKey.parse(line)).isEqualTo(new PublicKey(line, label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ssh-ed25519 " + BLOB + " x\n", "  ssh-ed25519 " + BLOB + " x\r\n"})
  void parse_whiteSpaceAround_isTakenAway(String text) {
    assertThat(PublicKey.parse(text).line()).isEqualTo("ssh-ed25519 " + BLOB + " x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~/.ssh/id_ed25519.pub",
        "ssh-ed25519",
        BLOB,
        "ssh-ed25519 " + BLOB + " a\nssh-ed25519 " + BLOB + " b",
        "---- BEGIN SSH2 PUBLIC KEY ----",
      })
  void parse_somethingElse_isRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> PublicKey.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "That is no public SSH key. One looks like this, in one line: ssh-ed25519 AAAA… name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPENSSH ", "RSA ", ""})
  void parse_aPrivateKey_isRefusedWithoutRepeatingIt(String kind) {
    String text = "-----BEGIN " + kind + "PRIVATE KEY-----\nc2VjcmV0\n-----END";

    assertThatThrownBy(() -> PublicKey.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "That is a private key. It stays where it is: hand over the public half, the file that"
                + " ends in .pub");
  }
}
