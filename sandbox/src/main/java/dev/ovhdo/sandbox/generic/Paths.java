package dev.ovhdo.sandbox.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Templates of paths, and the texts that values come from. */
final class Paths {
  private Paths() {}

  static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  /** The name in the braces. */
  static String name(String segment) {
    return segment.substring(1, segment.length() - 1);
  }

  /** The templates that end with a parameter and that this one begins with, itself included. */
  static List<String> items(String template) {
    List<String> items = new ArrayList<>();
    for (int end = template.indexOf('}'); end >= 0; end = template.indexOf('}', end + 1)) {
      items.add(template.substring(0, end + 1));
    }
    return items;
  }

  /** All but the last segment. */
  static String parent(String template) {
    return template.substring(0, template.lastIndexOf('/'));
  }

  static String lastSegment(String template) {
    return template.substring(template.lastIndexOf('/') + 1);
  }

  /** What a value that the template answers is about: the last fixed segment. */
  static String subject(String template) {
    String last = lastSegment(template);
    return isParameter(last) ? name(last) : last;
  }

  /** The path itself; different values never make the same one. */
  static String filled(String template, Map<String, String> values) {
    StringBuilder path = new StringBuilder();
    for (String segment : template.substring(1).split("/", -1)) {
      path.append('/')
          .append(isParameter(segment) ? escaped(values.getOrDefault(name(segment), "")) : segment);
    }
    return path.toString();
  }

  static String escaped(String value) {
    return value.replace("%", "%25").replace("/", "%2F");
  }
}
