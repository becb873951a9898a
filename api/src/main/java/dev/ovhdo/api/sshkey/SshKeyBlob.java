package dev.ovhdo.api.sshkey;

import dev.ovhdo.api.error.InvalidInputException;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Reader of public keys in SSH's wire format: a sequence of length-prefixed fields, of which the
 * first is the type (RFC 4253, 5656, 8709; OpenSSH's PROTOCOL.u2f for security keys).
 */
final class SshKeyBlob {
  static final String DSA = "ssh-dss";
  static final String RSA = "ssh-rsa";
  static final String ED25519 = "ssh-ed25519";

  private static final String ECDSA = "ecdsa-sha2-";
  private static final String TOKEN_ED25519 = "sk-ssh-ed25519@openssh.com";
  private static final String TOKEN_ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com";

  /** The supported types, recommended types first. */
  static final List<String> TYPES =
      List.of(
          ED25519,
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521",
          RSA,
          TOKEN_ED25519,
          TOKEN_ECDSA,
          DSA);

  private static final String COPY = " Copy the whole line of the .pub file";

  private final ByteBuffer rest;

  private SshKeyBlob(byte[] blob) {
    this.rest = ByteBuffer.wrap(blob);
  }

  /**
   * Checks a key and measures its size.
   *
   * @param type the type in the text before the Base64
   * @param encoded the key in Base64
   * @return the size in bits as OpenSSH counts it
   * @throws InvalidInputException if the key is damaged, or of another type
   */
  static int bits(String type, String encoded) {
    if (!TYPES.contains(type)) {
      throw new InvalidInputException(
          "\"%s\" is not a supported type of SSH key. Supported types: %s"
              .formatted(type, String.join(", ", TYPES.subList(0, TYPES.size() - 1))));
    }
    SshKeyBlob blob = new SshKeyBlob(decoded(type, encoded));
    try {
      String inner = blob.text();
      if (!inner.equals(type)) {
        throw new InvalidInputException(
            TYPES.contains(inner)
                ? "The line says %s, but the key in it is of type %s.".formatted(type, inner) + COPY
                : damaged("it does not begin like a key of type " + type));
      }
      int bits = blob.key(type);
      if (blob.rest.hasRemaining()) {
        throw new InvalidInputException(damaged("there is data after its end"));
      }
      return bits;
    } catch (BufferUnderflowException e) {
      throw new InvalidInputException(damaged("it ends too early"), e);
    }
  }

  private static byte[] decoded(String type, String encoded) {
    try {
      byte[] blob = Base64.getDecoder().decode(encoded);
      if (Base64.getEncoder().encodeToString(blob).equals(encoded)) {
        return blob;
      }
      throw new InvalidInputException(damaged("it ends too early"));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(damaged("the text after " + type + " is not Base64"), e);
    }
  }

  private static String damaged(String how) {
    return "The key is damaged: " + how + "." + COPY;
  }

  private int key(String type) {
    return switch (type) {
      case ED25519 -> point25519();
      case RSA -> {
        positive();
        yield positive();
      }
      case DSA -> {
        int bits = positive();
        positive();
        positive();
        positive();
        yield bits;
      }
      case TOKEN_ED25519 -> {
        int bits = point25519();
        field();
        yield bits;
      }
      case TOKEN_ECDSA -> {
        int bits = curve("nistp256");
        field();
        yield bits;
      }
      default -> curve(type.substring(ECDSA.length()));
    };
  }

  private int point25519() {
    if (field().length != 32) {
      throw new InvalidInputException(damaged("its length does not fit its type"));
    }
    return 256;
  }

  /** Reads the name of a curve and an uncompressed point on it. */
  private int curve(String name) {
    int bits = Integer.parseInt(name.substring("nistp".length()));
    if (!text().equals(name)) {
      throw new InvalidInputException(damaged("its curve does not fit its type"));
    }
    byte[] point = field();
    if (point.length != 1 + 2 * ((bits + 7) / 8) || point[0] != 4) {
      throw new InvalidInputException(damaged("its length does not fit its type"));
    }
    return bits;
  }

  /** Reads a number and returns its size in bits. */
  private int positive() {
    byte[] field = field();
    if (field.length == 0 || field[0] < 0) {
      throw new InvalidInputException(damaged("a number in it is not positive"));
    }
    return new BigInteger(field).bitLength();
  }

  private String text() {
    return new String(field(), StandardCharsets.US_ASCII);
  }

  private byte[] field() {
    int length = rest.getInt();
    if (length < 0 || length > rest.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] field = new byte[length];
    rest.get(field);
    return field;
  }
}
