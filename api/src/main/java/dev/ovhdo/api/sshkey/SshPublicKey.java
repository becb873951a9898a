package dev.ovhdo.api.sshkey;

import dev.ovhdo.api.error.InvalidInputException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * A public SSH key. Its Base64 is always valid and contains a key of the given type. Immutable.
 *
 * @param type the algorithm, such as {@code ssh-ed25519}
 * @param encoded the key in SSH's wire format, in Base64
 * @param comment the comment after the key, usually user and host; may be empty
 */
public record SshPublicKey(String type, String encoded, String comment) {
  private static final int MIN_RSA_BITS = 2048;

  /**
   * Checks that the key is complete.
   *
   * @throws InvalidInputException if the key is damaged, or of an unsupported type
   */
  public SshPublicKey {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(encoded, "encoded");
    comment = comment.strip();
    SshKeyBlob.bits(type, encoded);
    if (comment.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException("The comment of the key has control characters");
    }
  }

  /**
   * Parses the content of a {@code .pub} file. The check prevents that a private key, a file name,
   * a truncated line or an unusable key is sent to OVHcloud, which accepts some of these.
   *
   * @param text type, Base64 and comment in one line; blank lines and lines that begin with {@code
   *     #} are ignored
   * @throws InvalidInputException if the text is not a public key, or the key is damaged, of an
   *     unsupported type, or too weak: DSA, or RSA with less than 2048 bits. The message says what
   *     to do and does not contain the text
   */
  public static SshPublicKey parse(String text) {
    SshPublicKey key = SshKeyParser.parse(text);
    if (key.type.equals(SshKeyBlob.DSA)) {
      throw new InvalidInputException(
          "The key is a DSA key, which OpenSSH rejects since version 7.0. Create another key"
              + " with: ssh-keygen -t ed25519");
    } else if (key.type.equals(SshKeyBlob.RSA) && key.bits() < MIN_RSA_BITS) {
      throw new InvalidInputException(
          "The key is an RSA key of %s bits, which is not secure; the minimum is %s bits. Create another key with: ssh-keygen -t ed25519"
              .formatted(key.bits(), MIN_RSA_BITS));
    }
    return key;
  }

  /**
   * Parses a key that exists elsewhere, such as in the account, without the check for weak keys.
   *
   * @return the key; empty if the text is not a public key
   */
  public static Optional<SshPublicKey> tryParse(String text) {
    try {
      return Optional.of(SshKeyParser.parse(text));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  /** Returns the key in one line, the form of a {@code .pub} file and of the API. */
  public String line() {
    return comment.isEmpty() ? type + " " + encoded : type + " " + encoded + " " + comment;
  }

  /** Returns the comment, or the type if the comment is empty. */
  public String label() {
    return comment.isEmpty() ? type : comment;
  }

  /** Returns the size in bits as OpenSSH counts it. */
  public int bits() {
    return SshKeyBlob.bits(type, encoded);
  }

  /** Returns the fingerprint in OpenSSH's format: {@code SHA256:…}. */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(encoded));
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns whether both keys are equal apart from the comment. */
  public boolean isSameKey(SshPublicKey other) {
    return type.equals(other.type) && encoded.equals(other.encoded);
  }

  /** Returns the key in one line. */
  @Override
  public String toString() {
    return line();
  }
}
