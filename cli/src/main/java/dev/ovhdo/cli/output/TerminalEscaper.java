package dev.ovhdo.cli.output;

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
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    shown.append(escaped(c));
                default -> shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** Escapes a text of several lines; its line feeds stay. */
  public static String escapeLines(String text) {
    StringBuilder shown = new StringBuilder();
    int begin = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
      shown.append(escape(text.substring(begin, end))).append('\n');
      begin = end + 1;
    }
    return shown.append(escape(text.substring(begin))).toString();
  }

  private static String escaped(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0x200D -> Character.toString(character); // joins the parts of an emoji
      default -> "\\u" + "%04x".formatted(character);
    };
  }
}
