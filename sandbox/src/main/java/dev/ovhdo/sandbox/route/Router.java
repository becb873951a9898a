package dev.ovhdo.sandbox.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a call. */
public final class Router {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Route route, List<String> segments, Handler handler) {
    boolean isFixed(int segment) {
      return !segments.get(segment).startsWith("{");
    }

    Optional<Map<String, String>> match(List<String> given) {
      if (given.size() != segments.size()) {
        return Optional.empty();
      }
      Map<String, String> parameters = new HashMap<>();
      for (int i = 0; i < given.size(); i++) {
        String segment = segments.get(i);
        if (!isFixed(i) && !given.get(i).isEmpty()) {
          parameters.put(segment.substring(1, segment.length() - 1), given.get(i));
        } else if (!segment.equals(given.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(parameters);
    }
  }

  /** A route that was found, with the parameters of the path. */
  public record Match(Route route, Handler handler, Map<String, String> parameters) {
    public Match {
      parameters = Map.copyOf(parameters);
    }
  }

  /** Adds a route; of two that match the same path the first wins. */
  public Router add(Route route, Handler handler) {
    entries.add(new Entry(route, List.of(route.template().substring(1).split("/")), handler));
    return this;
  }

  /**
   * Finds the route.
   *
   * @param path without the version, not decoded
   */
  public Optional<Match> find(String method, String path) {
    List<String> segments = segments(path);
    for (Entry entry : entries) {
      if (entry.route().method().equals(method)) {
        Optional<Match> match =
            entry.match(segments).map(found -> new Match(entry.route(), entry.handler(), found));
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  /** A slash at the end does no harm; an empty segment elsewhere matches nothing. */
  private static List<String> segments(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (trimmed.isEmpty()) {
      return List.of();
    }
    return List.of(trimmed.substring(1).split("/", -1)).stream().map(Router::decode).toList();
  }

  /** Percent-decodes; unlike in a query a plus sign stands for itself. */
  public static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
