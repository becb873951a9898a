package dev.ovhdo.client.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits an INI file into lines with the syntax of OVHcloud's own tools: {@code =} or {@code :}
 * after a key; comments from {@code ;} or {@code #} at the start of a line or after white space;
 * quotes around a value are not part of the value.
 */
final class IniScanner {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private final String text;

  /**
   * Creates a scanner.
   *
   * @param text one character for each byte of the file
   */
  IniScanner(String text) {
    this.text = text;
  }

  List<IniLine> lines() {
    List<IniLine> lines = new ArrayList<>();
    String section = null;
    int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    while (start < text.length()) {
      int end = lineEnd(start);
      int next = lineStart(end);
      int first = skipSpace(start, end);
      int last = dropSpace(first, end);
      String header = headerName(first, last);
      section = header == null ? section : header;
      IniLine.Content content = header == null ? content(first, last) : new IniLine.Header();
      lines.add(new IniLine(lines.size() + 1, start, end, next, section, content));
      start = next;
    }
    return List.copyOf(lines);
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private int lineStart(int end) {
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, text.length());
  }

  private @Nullable String headerName(int first, int last) {
    if (first == last || text.charAt(first) != '[') {
      return null;
    }
    // The last bracket, because the section name http://[::1]:8080/1.0 contains brackets.
    int close = text.substring(first, commentStart(first + 1, last)).lastIndexOf(']');
    return close < 0 ? null : decoded(first + 1, first + close).strip();
  }

  private IniLine.Content content(int first, int last) {
    if (first == last || isCommentSign(text.charAt(first))) {
      return new IniLine.Blank();
    }
    int delimiter = first;
    while (delimiter < last && text.charAt(delimiter) != '=' && text.charAt(delimiter) != ':') {
      delimiter++;
    }
    if (delimiter == first || delimiter == last || text.charAt(first) == '[') {
      return new IniLine.Invalid();
    }
    String key = decoded(first, dropSpace(first, delimiter));
    int valueEnd = commentStart(delimiter + 1, last);
    int valueStart = skipSpace(delimiter + 1, valueEnd);
    valueEnd = dropSpace(valueStart, valueEnd);
    if (valueStart == valueEnd) {
      return new IniLine.Entry(key, delimiter + 1, delimiter + 1);
    }
    return isQuoted(valueStart, valueEnd)
        ? new IniLine.Entry(key, valueStart + 1, valueEnd - 1)
        : new IniLine.Entry(key, valueStart, valueEnd);
  }

  /** Returns the position of the first comment sign that follows white space, else the end. */
  private int commentStart(int from, int end) {
    for (int at = from + 1; at < end; at++) {
      if (isCommentSign(text.charAt(at)) && isSpace(text.charAt(at - 1))) {
        return at;
      }
    }
    return end;
  }

  private boolean isQuoted(int start, int end) {
    char first = text.charAt(start);
    return end - start >= 2 && (first == '"' || first == '\'') && text.charAt(end - 1) == first;
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int dropSpace(int start, int from) {
    int at = from;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private String decoded(int start, int end) {
    return new String(text.substring(start, end).getBytes(ISO_8859_1), UTF_8);
  }

  private static boolean isSpace(char c) {
    return c <= ' ';
  }

  private static boolean isCommentSign(char c) {
    return c == ';' || c == '#';
  }
}
