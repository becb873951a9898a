package dev.ovhdo.cli.ssh;

import dev.ovhdo.api.sshkey.SshPublicKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The public host key of a server. Immutable.
 *
 * @param type the type in known_hosts: {@code ssh-ed25519}, {@code ecdsa-sha2-nistp256}, {@code
 *     ssh-rsa}
 * @param encoded the key in SSH wire format, as Base64
 */
public record HostKey(String type, String encoded) {

  /** Returns the key with this content in SSH wire format. */
  public static HostKey of(String type, byte[] blob) {
    return new HostKey(type, Base64.getEncoder().encodeToString(blob));
  }

  /**
   * Parses the type and the key of a known_hosts line; empty if they are invalid or do not match.
   */
  public static Optional<HostKey> parse(String type, String encoded) {
    try {
      byte[] blob = Base64.getDecoder().decode(encoded);
      byte[] inner = type.getBytes(StandardCharsets.US_ASCII);
      boolean named =
          blob.length >= 4 + inner.length
              && ByteBuffer.wrap(blob).getInt() == inner.length
              && Arrays.equals(blob, 4, 4 + inner.length, inner, 0, inner.length);
      return named ? Optional.of(of(type, blob)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the key in SSH wire format. */
  public byte[] blob() {
    return Base64.getDecoder().decode(encoded);
  }

  /** Returns the fingerprint as OpenSSH shows it, {@code SHA256:…}. */
  public String fingerprint() {
    return publicKey().fingerprint();
  }

  /**
   * Returns the family of the key as OpenSSH shows it: {@code ED25519}, {@code ECDSA}, {@code RSA}.
   */
  public String family() {
    if (type.startsWith("ecdsa-")) {
      return "ECDSA";
    }
    return type.replaceFirst("^ssh-", "").toUpperCase(Locale.ROOT);
  }

  /** Returns the size of the key in bits as OpenSSH counts it. */
  public int bits() {
    return publicKey().bits();
  }

  private SshPublicKey publicKey() {
    return new SshPublicKey(type, encoded, "");
  }
}
