package dev.ovhdo.client.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts text from a server to one readable line. */
final class PlainText {
  private static final int LONGEST = 200;

  /** The rest of a longer body is ignored, because searching for tags takes quadratic time. */
  private static final int MOST_BYTES = 16_384;

  private static final Pattern TITLE =
      Pattern.compile("<(title|h1)\\b[^>]*>(.*?)</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern UNSEEN =
      Pattern.compile(
          "<(script|style)\\b.*?</\\1>|<!--.*?-->|<[^>]*>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private PlainText() {}

  /** Returns the title of an HTML page, else the beginning of its text; empty if it has no text. */
  static String ofBody(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, MOST_BYTES), StandardCharsets.UTF_8);
    Matcher title = TITLE.matcher(text);
    String found = title.find() ? title.group(2) : text;
    String line = oneLine(withoutEntities(UNSEEN.matcher(found).replaceAll(" ")));
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
