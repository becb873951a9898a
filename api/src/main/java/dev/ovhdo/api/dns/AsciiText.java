package dev.ovhdo.api.dns;

import java.nio.charset.StandardCharsets;

/**
 * A zone file in ASCII, line by line the same: the DNS library reads files in whatever encoding the
 * machine is set to. International names get their ASCII form, texts in quotation marks the escapes
 * of zone files, and comments go.
 */
final class AsciiText {
  private final String text;
  private final StringBuilder ascii = new StringBuilder();
  private int at;

  private AsciiText(String text) {
    this.text = text;
  }

  static String of(String text) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    return plain.chars().allMatch(c -> c < 128) ? plain : new AsciiText(plain).convert();
  }

  private String convert() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ';') {
        skipComment();
      } else if (c == '"') {
        quoted();
      } else if (ends(c)) {
        ascii.append(c);
        at++;
      } else {
        word();
      }
    }
    return ascii.toString();
  }

  private static boolean ends(char c) {
    return c <= ' ' || c == ';' || c == '"' || c == '(' || c == ')';
  }

  private void skipComment() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void quoted() {
    boolean open = true;
    ascii.append(text.charAt(at++));
    while (at < text.length() && open) {
      int end = text.offsetByCodePoints(at, 1);
      if (text.charAt(at) == '\\' && end < text.length()) {
        // Before a letter that becomes an escape itself it says nothing.
        ascii.append(text.charAt(end) < 128 ? "\\" : "");
        at = end;
        end = text.offsetByCodePoints(at, 1);
      } else {
        open = text.charAt(at) != '"' && text.charAt(at) != '\n';
      }
      escaped(text.substring(at, end));
      at = end;
    }
  }

  private void escaped(String character) {
    for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
      int code = each & 0xff;
      if (code < 128) {
        ascii.append((char) code);
      } else {
        ascii.append('\\').append(code);
      }
    }
  }

  private void word() {
    int from = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at += text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
    }
    ascii.append(HostName.ascii(text.substring(from, Math.min(at, text.length()))));
  }
}
