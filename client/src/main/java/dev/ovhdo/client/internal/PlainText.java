package dev.ovhdo.client.internal;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts text from a server to one readable line. */
final class PlainText {
  private static final int LONGEST = 200;

  /** The rest of a longer body is ignored, because searching for tags takes quadratic time. */
  private static final int MOST_CHARACTERS = 16_384;

  private static final Pattern TITLE =
      Pattern.compile("<(title|h1)\\b[^>]*>(.*?)</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern UNSEEN =
      Pattern.compile(
          "<(script|style)\\b.*?</\\1>|<!--.*?-->|<[^>]*>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private PlainText() {}

  /**
   * Returns the title of an HTML page, else the beginning of its text; empty if it has no text.
   *
   * @param hide hides secrets in a text; applied before the text is shortened
   */
  static String ofBody(byte[] body, UnaryOperator<String> hide) {
    int length = Math.min(body.length, 2 * MOST_CHARACTERS);
    String text = hide.apply(new String(body, 0, length, StandardCharsets.UTF_8));
    text = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    Matcher title = TITLE.matcher(text);
    String found = title.find() ? title.group(2) : text;
    String line = oneLine(hide.apply(withoutEntities(UNSEEN.matcher(found).replaceAll(" "))));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** Returns text without line breaks and terminal control characters. */
  static String oneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private static String withoutEntities(String html) {
    return html.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
