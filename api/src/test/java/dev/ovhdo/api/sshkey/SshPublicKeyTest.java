package dev.ovhdo.api.sshkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ovhdo.api.TestKeys;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.testing.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshPublicKeyTest {
  private static final String NO_KEY =
      "The text is not a public SSH key. A public key is one line such as: ssh-ed25519 AAAA… name";
  private static final String PRIVATE =
      "The text is a private key, which must stay secret. Use the public key: the file whose name ends in .pub";
  private static final String COPY = " Copy the whole line of the .pub file";
  private static final String BLOB = TestKeys.ED25519.split(" ")[1];

  static Stream<Arguments> keys() {
    return Stream.of(
        arguments(TestKeys.ED25519, "ssh-ed25519", 256, "me@laptop"),
        arguments(TestKeys.RSA, "ssh-rsa", 2048, "me@laptop"),
        arguments(TestKeys.P256, "ecdsa-sha2-nistp256", 256, "desk top"),
        arguments(TestKeys.P384, "ecdsa-sha2-nistp384", 384, "desk top"),
        arguments(TestKeys.P521, "ecdsa-sha2-nistp521", 521, "desk top"),
        arguments(TestKeys.TOKEN_ED25519, "sk-ssh-ed25519@openssh.com", 256, "yubi"),
        arguments(TestKeys.TOKEN_P256, "sk-ecdsa-sha2-nistp256@openssh.com", 256, "yubi"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("keys")
  void parse_eachKnownType_isTakenApart(String line, String type, int bits, String comment) {
    SshPublicKey key = SshPublicKey.parse(line);

    assertThat(key)
        .isEqualTo(new SshPublicKey(type, line.split(" ")[1], comment))
        .hasToString(line);
    assertThat(key.line()).isEqualTo(line);
    assertThat(key.bits()).isEqualTo(bits);
    assertThat(key.label()).isEqualTo(comment);
  }

  static Stream<String> everyKey() {
    return Stream.concat(
        keys().map(each -> (String) each.get()[0]), Stream.of(TestKeys.DSA, TestKeys.WEAK_RSA));
  }

  @ParameterizedTest
  @MethodSource("everyKey")
  void fingerprint_eachType_isWhatSshKeygenShows(String line, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("key.pub"), line + "\n");
    SshPublicKey key = SshPublicKey.tryParse(line).orElseThrow();

    assertThat(ExternalProgram.require("ssh-keygen").run("-l", "-f", file).output())
        .startsWith(key.bits() + " " + key.fingerprint() + " " + key.comment() + " (");
  }

  @Test
  void fingerprint_aKey_isThatOfTheWholeKey() {
    assertThat(SshPublicKey.parse(TestKeys.ED25519).fingerprint())
        .isEqualTo("SHA256:CWlGuuziFhcSBW0+vp+WQ/OhwZIydGewGFXayk71bMQ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s\n",
        "  %s\r\n",
        "\uFEFF%s",
        "# made on the laptop\n\n%s\n",
      })
  void parse_blankAndCommentLinesAround_areTakenAway(String text) {
    assertThat(SshPublicKey.parse(text.formatted(TestKeys.ED25519)).line())
        .isEqualTo(TestKeys.ED25519);
  }

  @Test
  void parse_tabsAndSpaces_becomeOneSpace() {
    assertThat(SshPublicKey.parse("ssh-ed25519\t " + BLOB + "  desk  top ").line())
        .isEqualTo("ssh-ed25519 " + BLOB + " desk  top");
  }

  @Test
  void label_noComment_isTheType() {
    SshPublicKey key = SshPublicKey.parse("ssh-ed25519 " + BLOB);

    assertThat(key.label()).isEqualTo("ssh-ed25519");
    assertThat(key.line()).isEqualTo("ssh-ed25519 " + BLOB);
  }

  @Test
  void isSameKey_anotherComment_makesNoDifference() {
    SshPublicKey key = SshPublicKey.parse(TestKeys.ED25519);

    assertThat(key.isSameKey(SshPublicKey.parse("ssh-ed25519 " + BLOB + " other"))).isTrue();
    assertThat(key.isSameKey(SshPublicKey.parse(TestKeys.OTHER))).isFalse();
  }

  static Stream<Arguments> refused() {
    String rsa = TestKeys.RSA.split(" ")[1];
    return Stream.of(
        arguments("nothing", "", NO_KEY),
        arguments("a file's name", "~/.ssh/id_ed25519.pub", NO_KEY),
        arguments("a type alone", "ssh-ed25519", NO_KEY),
        arguments("the key without its type", BLOB, NO_KEY),
        arguments("the key behind its comment", "me@laptop " + BLOB.substring(0, 12), NO_KEY),
        arguments("prose", "Dear all,\nplease find my key attached.", NO_KEY),
        arguments("OpenSSH's private key", privateKey("OPENSSH "), PRIVATE),
        arguments("RSA's private key", privateKey("RSA "), PRIVATE),
        arguments("PKCS#8's private key", privateKey(""), PRIVATE),
        arguments("PuTTY's private key", "PuTTY-User-Key-File-3: ssh-ed25519\n", PRIVATE),
        arguments(
            "the format of RFC 4716",
            "---- BEGIN SSH2 PUBLIC KEY ----\n" + BLOB,
            "The text is a public key in a format that OpenSSH servers don't read. Convert the file with: ssh-keygen -i -f FILE"),
        arguments(
            "PKCS#1's public key",
            "-----BEGIN RSA PUBLIC KEY-----\n" + BLOB,
            "The text is a public key in a format that OpenSSH servers don't read. Convert the file with: ssh-keygen -i -m PEM -f FILE"),
        arguments(
            "X.509's public key",
            "-----BEGIN PUBLIC KEY-----\n" + BLOB,
            "The text is a public key in a format that OpenSSH servers don't read. Convert the file with: ssh-keygen -i -m PKCS8 -f FILE"),
        arguments(
            "two keys",
            TestKeys.ED25519 + "\n" + TestKeys.RSA,
            "The text has 2 keys. Use exactly one"),
        arguments(
            "a broken line",
            TestKeys.ED25519.replaceFirst("AAAAI", "AAAA\nI"),
            "The key is broken into 2 lines. It must be one line"),
        arguments(
            "options",
            "restrict,command=\"echo no\" " + TestKeys.ED25519,
            "There is other text before the key, such as options. Use the line starting at ssh-ed25519"),
        arguments(
            "a line of known_hosts",
            "vps.example.com,192.0.2.7 " + TestKeys.P256,
            "There is other text before the key, such as options. Use the line starting at ecdsa-sha2-nistp256"),
        arguments(
            "a certificate",
            "ssh-ed25519-cert-v01@openssh.com " + BLOB,
            "The text is a certificate. Use the key for which it was issued: the file without -cert in its name"),
        arguments(
            "an unknown type",
            "ssh-ed448 " + BLOB,
            "\"ssh-ed448\" is not a supported type of SSH key. Supported types: ssh-ed25519,"
                + " ecdsa-sha2-nistp256, ecdsa-sha2-nistp384, ecdsa-sha2-nistp521, ssh-rsa,"
                + " sk-ssh-ed25519@openssh.com, sk-ecdsa-sha2-nistp256@openssh.com"),
        arguments(
            "another type than the key's",
            "ssh-rsa " + BLOB,
            "The line says ssh-rsa, but the key in it is of type ssh-ed25519." + COPY),
        arguments(
            "Base64 of anything",
            "ssh-rsa AAAAA2JvbwAAAAAAAAAA",
            "The key is damaged: it does not begin like a key of type ssh-rsa." + COPY),
        arguments(
            "the end cut off",
            "ssh-rsa " + rsa.substring(0, rsa.length() - 4),
            "The key is damaged: it ends too early." + COPY),
        arguments(
            "the end cut off within a byte",
            "ssh-ed25519 " + BLOB.substring(0, BLOB.length() - 1),
            "The key is damaged: it ends too early." + COPY),
        arguments(
            "a letter of the padding too much",
            "ssh-ed25519 " + BLOB + "=",
            "The key is damaged: the text after ssh-ed25519 is not Base64." + COPY),
        arguments(
            "something behind the end",
            "ssh-ed25519 " + BLOB + "AAAA",
            "The key is damaged: there is data after its end." + COPY),
        arguments(
            "a point of another length",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAABAEBAQE=",
            "The key is damaged: its length does not fit its type." + COPY),
        arguments(
            "another curve",
            "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAzODQ=",
            "The key is damaged: its curve does not fit its type." + COPY),
        arguments(
            "a negative number",
            "ssh-rsa AAAAB3NzaC1yc2EAAAAB//8=",
            "The key is damaged: a number in it is not positive." + COPY),
        arguments(
            "control characters",
            TestKeys.ED25519 + "\u001b[2J",
            "The comment of the key has control characters"),
        arguments(
            "DSA",
            TestKeys.DSA,
            "The key is a DSA key, which OpenSSH rejects since version 7.0. Create another key with: ssh-keygen -t ed25519"),
        arguments(
            "short RSA",
            TestKeys.WEAK_RSA,
            "The key is an RSA key of 1024 bits, which is not secure; the minimum is 2048 bits. Create another key with: ssh-keygen -t ed25519"));
  }

  private static String privateKey(String kind) {
    return "-----BEGIN " + kind + "PRIVATE KEY-----\nc2VjcmV0\n-----END";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void parse_anythingElse_isRefusedWithAdvice(String what, String text, String message) {
    assertThatThrownBy(() -> SshPublicKey.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void find_aWeakKey_isOneTheAccountMayHave() {
    assertThat(SshPublicKey.tryParse(TestKeys.DSA)).map(SshPublicKey::bits).contains(1024);
    assertThat(SshPublicKey.tryParse(TestKeys.WEAK_RSA)).map(SshPublicKey::bits).contains(1024);
    assertThat(SshPublicKey.tryParse("nonsense")).isEmpty();
  }
}
