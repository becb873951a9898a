package dev.ovhdo.cli.output;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Escapes texts from outside the program for a terminal: characters that would move the cursor,
 * change colours or reverse the text direction are shown as {@code \}{@code u001b}. Display names,
 * key comments and zone records can contain any character.
 */
public final class TerminalEscaper {
  private TerminalEscaper() {}

  /** Escapes a text of one line, including line feeds. */
  public static String escape(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isEscaped(c)) {
                shown.append(escaped(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /**
   * Returns a text in which characters that a charset does not have are written as JSON escapes
   * them, such as {@code \}{@code u00fc}; an ellipsis is written as three full stops.
   */
  public static String encodable(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            each -> {
              if (encoder.canEncode(each)) {
                written.append(each);
              } else if (each.equals("…")) {
                written.append("...");
              } else {
                each.chars().forEach(unit -> written.append("\\u%04x".formatted(unit)));
              }
            });
    return written.toString();
  }

  private static boolean isEscaped(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // The zero-width joiner joins the parts of an emoji.
      case Character.FORMAT -> character != 0x200D;
      default -> false;
    };
  }

  /** Escapes a text of several lines; its line feeds stay. */
  public static String escapeLines(String text) {
    return escapeExcept("\n", text);
  }

  /** Escapes a whole output; its line feeds and tabs stay. */
  public static String escapeOutput(String text) {
    return escapeExcept("\n\t", text);
  }

  private static String escapeExcept(String kept, String text) {
    StringBuilder shown = new StringBuilder();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (kept.indexOf(text.charAt(i)) >= 0) {
        shown.append(escape(text.substring(begin, i))).append(text.charAt(i));
        begin = i + 1;
      }
    }
    return shown.append(escape(text.substring(begin))).toString();
  }

  /**
   * Escapes these characters in JSON. They occur only within strings, so the result is the same
   * JSON.
   */
  static String escapeJson(String json) {
    StringBuilder shown = new StringBuilder();
    json.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || !isEscaped(c)) {
                shown.appendCodePoint(c);
              } else {
                for (char unit : Character.toChars(c)) {
                  shown.append("\\u%04x".formatted((int) unit));
                }
              }
            });
    return shown.toString();
  }

  private static String escaped(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u" + "%04x".formatted(character);
    };
  }
}
