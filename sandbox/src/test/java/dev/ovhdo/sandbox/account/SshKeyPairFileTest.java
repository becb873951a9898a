package dev.ovhdo.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Iterator;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshKeyPairFileTest {

  @TempDir Path folder;

  /** The comments have different lengths, so that the padding of the private part differs. */
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "me@été"})
  void ensurePublicKey_newFile_isReadableByAnSshLibrary(String comment) throws Exception {
    Path file = folder.resolve("id");

    String line = SshKeyPairFile.ensurePublicKey(file, comment);

    try (InputStream in = Files.newInputStream(file)) {
      Iterator<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName("id"), in, null)
              .iterator();
      KeyPair pair = pairs.next();
      assertThat(line).isEqualTo(PublicKeyEntry.toString(pair.getPublic()) + " " + comment);
      assertThat(belongTogether(pair)).isTrue();
      assertThat(pairs.hasNext()).isFalse();
    }
  }

  private static boolean belongTogether(KeyPair pair) throws GeneralSecurityException {
    byte[] text = {1, 2, 3};
    Signature signature = SecurityUtils.getSignature("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(pair.getPublic());
    signature.update(text);
    return signature.verify(signed);
  }

  @Test
  void ensurePublicKey_privateFileOnly_isReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("id"), "left over");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    SshKeyPairFile.ensurePublicKey(file, "me");

    assertThat(Files.readString(file)).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
