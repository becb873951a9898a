package dev.ovhdo.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for which routes the server serves or refuses a form of reading many items at once, so
 * that the client tries each form once per route. Thread-safe.
 */
final class ListSupport {
  /** The forms of reading many items at once. */
  enum Form {
    /** Pages of objects in place of a list of ids. */
    OBJECTS,
    /** A call for several ids. */
    BATCHES
  }

  private record Use(Form form, String template) {}

  private final Map<Use, Boolean> known = new ConcurrentHashMap<>();

  /** Returns whether the server has served the form for a route. */
  boolean serves(Form form, String template) {
    return known.getOrDefault(new Use(form, template), false);
  }

  /** Returns whether the server serves the form for a route, or was not asked yet. */
  boolean mayServe(Form form, String template) {
    return known.getOrDefault(new Use(form, template), true);
  }

  void served(Form form, String template) {
    known.put(new Use(form, template), true);
  }

  void refused(Form form, String template) {
    known.put(new Use(form, template), false);
  }
}
