package dev.ovhdo.cli.output;

/**
 * Texts of others for a person's terminal: what would move the cursor, change its colours or turn
 * the direction of the text is shown as {@code \}{@code u001b}. Display names, comments of keys and
 * records of zones can hold anything.
 */
public final class Visible {
  private Visible() {}

  /** Returns a text that stays within its line. */
  public static String text(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    shown.append(escape(c));
                default -> shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** Returns a text that may have several lines. */
  public static String lines(String text) {
    StringBuilder shown = new StringBuilder();
    int begin = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
      shown.append(text(text.substring(begin, end))).append('\n');
      begin = end + 1;
    }
    return shown.append(text(text.substring(begin))).toString();
  }

  private static String escape(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0x200D -> Character.toString(character); // joins the parts of an emoji
      default -> "\\u" + "%04x".formatted(character);
    };
  }
}
