package dev.ovhdo.client.request;

import dev.ovhdo.client.error.UrlValueException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encodes text for a URL. */
final class PercentEncoding {
  private static final String LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /**
   * The unreserved characters of RFC 3986, and the comma, which separates ids in OVHcloud's batch
   * requests.
   */
  private static final String IN_VALUE = LETTERS_AND_DIGITS + "-._~,";

  /**
   * The characters that are kept in a path with its query string. {@code #} would begin a fragment.
   */
  private static final String IN_PATH = LETTERS_AND_DIGITS + "-._~,/?:@!$&'()*+;=";

  private static final String HEXADECIMAL = "0123456789ABCDEF";

  private PercentEncoding() {}

  /** Encodes a value, a space as {@code %20}, a slash as {@code %2F}, a plus as {@code %2B}. */
  static String value(String text) {
    return encode(text, IN_VALUE, false);
  }

  /**
   * Encodes characters of a complete path that a URL cannot contain; existing encodings such as
   * {@code %2F} stay unchanged.
   */
  static String path(String text) {
    return encode(text, IN_PATH, true);
  }

  private static String encode(String text, String kept, boolean keepEncoded) {
    StringBuilder out = new StringBuilder(text.length());
    ByteBuffer bytes = utf8(text);
    for (int i = 0; i < bytes.limit(); i++) {
      int octet = bytes.get(i) & 0xff;
      if (kept.indexOf(octet) >= 0 || (keepEncoded && isEncoded(bytes, i))) {
        out.append((char) octet);
      } else {
        out.append('%')
            .append(HEXADECIMAL.charAt(octet >> 4))
            .append(HEXADECIMAL.charAt(octet & 0xf));
      }
    }
    return out.toString();
  }

  private static boolean isEncoded(ByteBuffer bytes, int at) {
    return bytes.get(at) == '%'
        && at + 2 < bytes.limit()
        && Character.digit(bytes.get(at + 1), 16) >= 0
        && Character.digit(bytes.get(at + 2), 16) >= 0;
  }

  private static ByteBuffer utf8(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new UrlValueException("A value contains a lone surrogate", e);
    }
  }
}
