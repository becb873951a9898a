package dev.ovhdo.api.dns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of a TXT record: strings of at most 255 bytes each, which readers concatenate. The sandbox
 * has its own implementation on purpose, so that it shares no bug with the client.
 *
 * @param chunks the strings; each character is one byte
 */
record CharacterStrings(List<String> chunks) {
  private static final int MAX_LENGTH = 255;

  CharacterStrings {
    chunks = List.copyOf(chunks);
  }

  /**
   * Parses a value. A value that begins with a quotation mark is a sequence of quoted strings with
   * the escapes of zone files; any other value is the plain text.
   *
   * @throws IllegalArgumentException for unclosed quotation marks and invalid escapes
   */
  static CharacterStrings parse(String value) {
    String text = value.strip();
    return text.startsWith("\"") ? quoted(text) : plain(text);
  }

  /** Returns the strings of a plain text. */
  static CharacterStrings plain(String text) {
    return split(List.of(bytes(text)));
  }

  /** Splits strings that are too long. */
  static CharacterStrings split(List<String> strings) {
    List<String> chunks = new ArrayList<>();
    for (String each : strings) {
      int from = 0;
      do {
        int to = Math.min(each.length(), from + MAX_LENGTH);
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
        throw new IllegalArgumentException("only another quoted string may follow a quoted string");
      }
    }
    return split(strings);
  }

  /** Parses a quoted string; returns the index after its closing quotation mark. */
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
          throw new IllegalArgumentException("\\" + code + " is not a byte: the maximum is 255");
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
    throw new IllegalArgumentException("a quotation mark is not closed");
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Returns the whole text for comparisons; each character is one byte. */
  String joined() {
    return String.join("", chunks);
  }

  /** Returns the whole text decoded from UTF-8. */
  String readable() {
    return new String(joined().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Returns the quoted strings in the format of zone files. */
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
