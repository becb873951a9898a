package dev.ovhdo.client.internal;

import dev.ovhdo.client.transport.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** OVHcloud's signature of a request, computed from exactly the bytes that are sent. */
final class Signature {
  private Signature() {}

  /**
   * Computes the signature of a request.
   *
   * @param applicationSecret the secret, which is never sent
   * @param consumerKey the value of the header {@code X-Ovh-Consumer}
   * @param timestamp the server's time in seconds, the value of the header {@code X-Ovh-Timestamp}
   * @return {@code $1$} and 40 hexadecimal digits
   */
  static String of(
      WireRequest request, String applicationSecret, String consumerKey, long timestamp) {
    MessageDigest digest = sha1();
    String head = applicationSecret + "+" + consumerKey + "+" + request.method();
    digest.update(utf8(head + "+" + request.uri() + "+"));
    byte[] body = request.body();
    if (body != null) {
      digest.update(body);
    }
    digest.update(utf8("+" + timestamp));
    return "$1$" + HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
