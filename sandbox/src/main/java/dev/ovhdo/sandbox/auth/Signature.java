package dev.ovhdo.sandbox.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Computes the signature that a request must have. This class is a deliberate twin of the class in
 * the client: the sandbox shares no code with the client, so that both cannot contain the same
 * defect.
 */
final class Signature {
  private static final String VERSION = "$1$";

  private Signature() {}

  /** Computes the value of the header {@code X-Ovh-Signature}. */
  static String of(
      String applicationSecret,
      String consumerKey,
      String method,
      String url,
      byte[] body,
      String timestamp) {
    MessageDigest digest = sha1();
    for (String part : new String[] {applicationSecret, consumerKey, method, url}) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '+');
    }
    digest.update(body);
    digest.update((byte) '+');
    digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
    return VERSION + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-1 is not available on this Java platform", e);
    }
  }
}
