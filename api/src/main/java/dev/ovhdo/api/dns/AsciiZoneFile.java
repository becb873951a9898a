package dev.ovhdo.api.dns;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Converts a zone file to ASCII without changing its lines, because the DNS library reads files in
 * the default encoding of the machine. International names are converted to their ASCII form, texts
 * to the escapes of zone files; comments are removed.
 */
final class AsciiZoneFile {
  private static final Set<String> TEXTS = Set.of("TXT", "SPF");

  private final String text;
  private final StringBuilder ascii = new StringBuilder();
  private int at;

  /** Number of open parentheses; within parentheses a record continues after the end of a line. */
  private int depth;

  /** Whether the type of the current record is TXT or SPF. */
  private boolean isText;

  private AsciiZoneFile(String text) {
    this.text = text;
  }

  static String of(String text) {
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    return plain.chars().allMatch(c -> c < 128) ? plain : new AsciiZoneFile(plain).convert();
  }

  private String convert() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ';') {
        skipComment();
      } else if (c == '"') {
        quoted();
      } else if (ends(c)) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        isText &= c != '\n' || depth > 0;
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
        // A backslash before a character that is escaped itself is redundant.
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

  private void escaped(String characters) {
    for (byte each : characters.getBytes(StandardCharsets.UTF_8)) {
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
    String word = text.substring(from, Math.min(at, text.length()));
    boolean isOwner = from == 0 || (text.charAt(from - 1) == '\n' && depth == 0);
    if (isText) {
      escaped(word);
    } else {
      ascii.append(RecordNames.ascii(word));
      isText = !isOwner && TEXTS.contains(word.toUpperCase(Locale.ROOT));
    }
  }
}
