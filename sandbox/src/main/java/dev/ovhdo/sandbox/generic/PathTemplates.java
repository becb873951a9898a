package dev.ovhdo.sandbox.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Operations on path templates such as {@code /vps/{serviceName}/ips}. */
final class PathTemplates {
  private PathTemplates() {}

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  /** Returns the name of a parameter segment, without its braces. */
  static String name(String segment) {
    return segment.substring(1, segment.length() - 1);
  }

  /**
   * Returns all prefixes of the template that end with a parameter, including the template itself.
   */
  static List<String> items(String template) {
    List<String> items = new ArrayList<>();
    for (int end = template.indexOf('}'); end >= 0; end = template.indexOf('}', end + 1)) {
      items.add(template.substring(0, end + 1));
    }
    return items;
  }

  /** Returns the template without its last segment. */
  static String parent(String template) {
    return template.substring(0, template.lastIndexOf('/'));
  }

  static String lastSegment(String template) {
    return template.substring(template.lastIndexOf('/') + 1);
  }

  /** Returns the last segment, without braces: the name for a plain value in the response. */
  static String subject(String template) {
    String last = lastSegment(template);
    return isParameter(last) ? name(last) : last;
  }

  /**
   * Returns the path with the parameter values. Different values always result in different paths.
   */
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

  static String unescaped(String segment) {
    return segment.replace("%2F", "/").replace("%25", "%");
  }
}
