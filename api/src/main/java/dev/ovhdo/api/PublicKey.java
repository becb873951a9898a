package dev.ovhdo.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * The public half of an SSH key. Whatever is one of these is whole: its Base64 can be read, and
 * holds a key of the type that stands before it. Immutable.
 *
 * @param type the algorithm, such as {@code ssh-ed25519}
 * @param encoded the key in SSH's wire format, in Base64
 * @param comment what its owner wrote behind it, mostly who and where; may be empty
 */
public record PublicKey(String type, String encoded, String comment) {
  private static final int LEAST_RSA_BITS = 2048;

  /**
   * Checks that the key is whole.
   *
   * @throws InvalidInputException if it is damaged, or of an unknown type
   */
  public PublicKey {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(encoded, "encoded");
    comment = comment.strip();
    KeyBlob.bits(type, encoded);
    if (comment.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException("The comment of the key has control characters");
    }
  }

  /**
   * Reads a key as a person hands it over: the content of a {@code .pub} file. It is checked so
   * well that nobody sends a private key, a file name, half a line or a key that no server takes to
   * OVHcloud, which would keep some of these.
   *
   * @param text type, Base64 and comment in one line; blank lines and lines with {@code #} in front
   *     don't count
   * @throws InvalidInputException if it is anything else, damaged, of an unknown type, or too weak:
   *     DSA, and RSA of less than 2048 bits; the message says what to do and repeats nothing of it
   */
  public static PublicKey parse(String text) {
    PublicKey key = KeyLine.read(text);
    if (key.type.equals(KeyBlob.DSA)) {
      throw new InvalidInputException(
          "That is a DSA key, which OpenSSH has not let in since its version 7.0. Make another one"
              + " with: ssh-keygen -t ed25519");
    } else if (key.type.equals(KeyBlob.RSA) && key.bits() < LEAST_RSA_BITS) {
      throw new InvalidInputException(
          "That is an RSA key of %s bits, and %s are the least that is safe. Make another one with: ssh-keygen -t ed25519"
              .formatted(key.bits(), LEAST_RSA_BITS));
    }
    return key;
  }

  /**
   * Reads a key that somebody took already, the account perhaps: a weak one is one too.
   *
   * @return the key; empty if it can't be understood
   */
  public static Optional<PublicKey> find(String text) {
    try {
      return Optional.of(KeyLine.read(text));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  /** Returns the key in one line, as a {@code .pub} file has it and OVHcloud takes it. */
  public String line() {
    return comment.isEmpty() ? type + " " + encoded : type + " " + encoded + " " + comment;
  }

  /** Returns the comment, or the type where there is none: what a plan shows. */
  public String label() {
    return comment.isEmpty() ? type : comment;
  }

  /** Returns the size in bits as OpenSSH counts it. */
  public int bits() {
    return KeyBlob.bits(type, encoded);
  }

  /** Returns the fingerprint as OpenSSH shows it: {@code SHA256:…}. */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(encoded));
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns whether both let the same person in: the comment makes no difference. */
  public boolean isSameKey(PublicKey other) {
    return type.equals(other.type) && encoded.equals(other.encoded);
  }

  /** Returns the key in one line. */
  @Override
  public String toString() {
    return line();
  }
}
