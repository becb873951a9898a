package dev.ovhdo.api.dns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a TXT record: strings of 255 bytes at most each, which whoever reads them joins.
 *
 * @param chunks the strings, one character a byte
 */
record CharacterStrings(List<String> chunks) {
  private static final int LONGEST = 255;

  CharacterStrings {
    chunks = List.copyOf(chunks);
  }

  /**
   * Reads a value. One that begins with a quotation mark is a series of quoted strings with the
   * escapes of zone files; any other is the text itself.
   *
   * @throws IllegalArgumentException for quotes that do not close, and escapes that say nothing
   */
  static CharacterStrings parse(String value) {
    String text = value.strip();
    return text.startsWith("\"") ? quoted(text) : plain(text);
  }

  /** Takes a text as it is. */
  static CharacterStrings plain(String text) {
    return split(List.of(bytes(text)));
  }

  /** Splits the strings that are too long. */
  static CharacterStrings split(List<String> strings) {
    List<String> chunks = new ArrayList<>();
    for (String each : strings) {
      int from = 0;
      do {
        int to = Math.min(each.length(), from + LONGEST);
        chunks.add(each.substring(from, to));
        from = to;
      } while (from < each.length());
    }
    return new CharacterStrings(chunks);
  }

  private static CharacterStrings quoted(String text) {
    List<String> strings = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.charAt(at) == '"') {
        at = string(text, at + 1, strings);
      } else {
        throw new IllegalArgumentException("after a quoted string only another one may follow");
      }
    }
    return split(strings);
  }

  /** Reads from behind an opening quotation mark to behind the closing one. */
  private static int string(String text, int from, List<String> strings) {
    StringBuilder string = new StringBuilder();
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        strings.add(string.toString());
        return at + 1;
      }
      if (c != '\\') {
        int end = text.offsetByCodePoints(at, 1);
        string.append(bytes(text.substring(at, end)));
        at = end;
      } else if (at + 3 < text.length() && text.substring(at + 1, at + 4).matches("[0-9]{3}")) {
        int code = Integer.parseInt(text.substring(at + 1, at + 4));
        if (code > 255) {
          throw new IllegalArgumentException("\\" + code + " is no byte: 255 is the highest");
        }
        string.append((char) code);
        at += 4;
      } else if (at + 1 < text.length()) {
        string.append(text.charAt(at + 1));
        at += 2;
      } else {
        at++;
      }
    }
    throw new IllegalArgumentException("its quotation mark is not closed");
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Returns the whole text, one character a byte: what is compared. */
  String joined() {
    return String.join("", chunks);
  }

  /** Returns the whole text as people read it. */
  String readable() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(joined().getBytes(StandardCharsets.ISO_8859_1));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Returns the strings in quotation marks, as zone files have them. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String chunk : chunks) {
      text.append(text.isEmpty() ? "\"" : " \"");
      chunk.chars().forEach(c -> escape(text, (char) c));
      text.append('"');
    }
    return text.toString();
  }

  private static void escape(StringBuilder text, char c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else if (c < 0x20 || c > 0x7e) {
      text.append('\\')
          .append((char) ('0' + c / 100))
          .append((char) ('0' + c / 10 % 10))
          .append((char) ('0' + c % 10));
    } else {
      text.append(c);
    }
  }
}
