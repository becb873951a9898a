package dev.ovhdo.api.dns;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats parse errors of the DNS library for messages. */
final class ZoneFileErrors {
  private static final Pattern PLACED = Pattern.compile("<[^>]*>:(\\p{Nd}+): (.*)", Pattern.DOTALL);

  private ZoneFileErrors() {}

  static String of(Exception e) {
    Matcher placed = PLACED.matcher(String.valueOf(e.getMessage()));
    return placed.matches()
        ? "line " + AsciiDigits.of(placed.group(1)) + ": " + placed.group(2)
        : String.valueOf(e.getMessage());
  }
}
