package dev.ovhdo.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The route that a path belongs to, and the parameters of the path.
 *
 * @param known the route
 * @param parameters the decoded values of the path parameters by name, in the order of the path; a
 *     parameter whose segment is a placeholder is left out
 */
public record RouteMatch(KnownRoute known, Map<String, String> parameters) {

  /** Copies the parameters, keeping their order. */
  public RouteMatch {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  static RouteMatch of(KnownRoute known, List<ParsedPath.Segment> path) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> template = known.route().segments();
    for (int i = 0; i < template.size(); i++) {
      if (ParsedPath.isPlaceholder(template.get(i)) && !path.get(i).placeholder()) {
        values.put(ParsedPath.placeholderName(template.get(i)), path.get(i).text());
      }
    }
    return new RouteMatch(known, values);
  }
}
