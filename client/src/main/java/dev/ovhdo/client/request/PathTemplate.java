package dev.ovhdo.client.request;

import dev.ovhdo.client.error.UrlValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expands a path template with its values to a percent-encoded path. */
final class PathTemplate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");

  /** A proxy may normalise dot segments, and then the signature no longer matches. */
  private static final Pattern DOT_SEGMENT =
      Pattern.compile("(^|/)(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

  private PathTemplate() {}

  /**
   * Expands a template.
   *
   * @throws IllegalArgumentException if there are too few or too many values
   * @throws UrlValueException if a value is blank or no valid text, or a segment is {@code .} or
   *     {@code ..}
   */
  static String expand(String template, List<String> values) {
    List<String> names = names(template);
    if (names.size() != values.size()) {
      throw new IllegalArgumentException(mismatch(template, names, values.size()));
    }
    Matcher placeholders = PLACEHOLDER.matcher(template);
    StringBuilder path = new StringBuilder();
    int end = 0;
    for (int i = 0; placeholders.find(); i++) {
      String value = values.get(i);
      if (value.isBlank()) {
        throw new UrlValueException(
            names.get(i) + " of " + template + (value.isEmpty() ? " is empty" : " is blank"), null);
      }
      path.append(PercentEncoding.path(template.substring(end, placeholders.start())));
      path.append(PercentEncoding.value(value));
      end = placeholders.end();
    }
    path.append(PercentEncoding.path(template.substring(end)));
    refuseDotSegments(template, path.toString());
    return path.toString();
  }

  /** Returns a path without its query string. */
  static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  private static List<String> names(String template) {
    List<String> names = new ArrayList<>();
    PLACEHOLDER.matcher(template).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  private static String mismatch(String template, List<String> names, int given) {
    String wanted =
        switch (names.size()) {
          case 0 -> "no value";
          case 1 -> "1 value (" + names.get(0) + ")";
          default -> names.size() + " values (" + String.join(", ", names) + ")";
        };
    return template + " takes " + wanted + ", not " + given;
  }

  private static void refuseDotSegments(String template, String path) {
    if (DOT_SEGMENT.matcher(withoutQuery(path)).find()) {
      throw new UrlValueException(
          "A segment of " + template + " would be '.' or '..', which names another route", null);
    }
  }
}
