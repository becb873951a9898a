package dev.ovhdo.cli.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parses the query of a path that the user wrote. */
final class QueryString {
  private QueryString() {}

  /**
   * Returns the decoded names and values; an invalid encoding stays unchanged.
   *
   * @param text the query with its question mark, or an empty text
   */
  static List<Map.Entry<String, String>> parse(String text) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : text.replaceFirst("^\\?", "").split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.add(Map.entry(decoded(name), decoded(value)));
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
