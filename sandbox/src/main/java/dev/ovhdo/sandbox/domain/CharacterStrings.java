package dev.ovhdo.sandbox.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a TXT record as OVHcloud stores it: in quotes, in pieces of at most 255 bytes. A text
 * without quotes gets them; backslashes have the meaning that they have in a zone file.
 *
 * <p>The library has a class of the same purpose. The sandbox has its own on purpose, so that both
 * do not share a bug.
 */
final class CharacterStrings {
  private static final int LONGEST = 255;

  private CharacterStrings() {}

  /**
   * Puts a text in quotes and splits it into pieces.
   *
   * @throws IllegalArgumentException if a quote is not closed, or there is text between the pieces
   */
  static String quoted(String text) {
    return pieces(text).stream().map(piece -> "\"" + piece + "\"").collect(Collectors.joining(" "));
  }

  /** Returns the text of the pieces of a TXT record in wire format. */
  static String of(List<byte[]> pieces) {
    return pieces.stream()
        .map(
            piece -> {
              StringBuilder text = new StringBuilder("\"");
              for (byte each : piece) {
                int value = Byte.toUnsignedInt(each);
                if (value == '"' || value == '\\') {
                  text.append('\\').append((char) value);
                } else if (value < 32 || value > 126) {
                  text.append(numbered(value));
                } else {
                  text.append((char) value);
                }
              }
              return text.append('"').toString();
            })
        .collect(Collectors.joining(" "));
  }

  /** Joins the pieces without quotes and keeps escapes. Fails as {@link #quoted} does. */
  static String joined(String text) {
    return String.join("", pieces(text));
  }

  /** Returns the text in ASCII for a zone file, with each other byte as a decimal escape. */
  static String ascii(String text) {
    StringBuilder ascii = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      int value = Byte.toUnsignedInt(each);
      ascii.append(value < 128 ? Character.toString(value) : numbered(value));
    }
    return ascii.toString();
  }

  private static String numbered(int value) {
    return "\\" + Integer.toString(1000 + value).substring(1);
  }

  private static List<String> pieces(String text) {
    if (!text.startsWith("\"")) {
      return split(units(text));
    }
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        throw new IllegalArgumentException("there is text between two quoted texts");
      }
      int end = closing(text, at + 1);
      pieces.addAll(split(units(text.substring(at + 1, end))));
      at = end + 1;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return pieces;
  }

  private static int closing(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i;
      }
    }
    throw new IllegalArgumentException("a quote is not closed");
  }

  /** Splits the text into characters and escapes, which must not be split any further. */
  private static List<String> units(String text) {
    List<String> units = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int length = Character.charCount(text.codePointAt(i));
      if (text.charAt(i) == '\\') {
        boolean isNumbered = text.substring(i).matches("(?s)\\\\\\d{3}.*");
        length = isNumbered ? 4 : Math.min(2, text.length() - i);
      }
      String unit = text.substring(i, i + length);
      units.add(unit.equals("\"") || unit.equals("\\") ? "\\" + unit : unit);
      i += length;
    }
    return units;
  }

  private static List<String> split(List<String> units) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int bytes = 0;
    for (String unit : units) {
      int size = unit.startsWith("\\") ? 1 : unit.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST) {
        pieces.add(piece.toString());
        piece.setLength(0);
        bytes = 0;
      }
      piece.append(unit);
      bytes += size;
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
