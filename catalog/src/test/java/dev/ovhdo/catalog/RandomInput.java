package dev.ovhdo.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random texts with characters that are difficult in paths, and their encoding. */
final class RandomInput {
  private static final List<String> PIECES =
      List.of(
          "/",
          " ",
          "%",
          "+",
          "?",
          "#",
          "&",
          "=",
          ";",
          ":",
          "@",
          ",",
          "'",
          "\"",
          "\\",
          "*",
          "|",
          "{",
          "}",
          "[",
          "]",
          "<",
          ">",
          "^",
          "`",
          "~",
          "-",
          "_",
          ".",
          "..",
          "%2F",
          "%25",
          "v2",
          "1.0",
          "192.0.2.0/24",
          "2001:db8::/32",
          "a",
          "Z",
          "0",
          "é",
          "ß",
          "ı",
          "日本",
          "🐧",
          "👩‍💻",
          "\u0000",
          "\u0001",
          "\n",
          "\u007f",
          "\u00a0",
          "\u202e",
          "\uffff",
          "\ud83d\udc27");
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private final Random random;

  RandomInput(Random random) {
    this.random = random;
  }

  /** Returns a random text that is not empty. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      text.append(of(PIECES));
    }
    return text.toString();
  }

  <T> T of(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Encodes a segment according to RFC 3986; sometimes also characters that need no encoding. */
  String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = UNRESERVED.indexOf(octet) >= 0;
      if (plain && !oneIn(20)) {
        encoded.append((char) octet);
      } else {
        String hex = "%%%02X".formatted(octet);
        encoded.append(oneIn(2) ? hex : hex.toLowerCase(Locale.ROOT));
      }
    }
    return encoded.toString();
  }
}
