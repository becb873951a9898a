package dev.ovhdo.api.dns;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the DNS library says of a file, in words for people. */
final class FileFault {
  private static final Pattern PLACED = Pattern.compile("<[^>]*>:(\\p{Nd}+): (.*)", Pattern.DOTALL);

  private FileFault() {}

  static String of(Exception e) {
    Matcher placed = PLACED.matcher(String.valueOf(e.getMessage()));
    return placed.matches()
        ? "line " + AsciiDigits.of(placed.group(1)) + ": " + placed.group(2)
        : String.valueOf(e.getMessage());
  }
}
