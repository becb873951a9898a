package dev.ovhdo.sandbox.route;

import dev.ovhdo.sandbox.http.Refusal;
import tools.jackson.databind.JsonNode;

/** A parameter of a body or a query, or a property of an object. */
public record Parameter(String name, ValueType type, boolean required, boolean readOnly) {
  public static Parameter required(String name, ValueType type) {
    return new Parameter(name, type, true, false);
  }

  /** May be left out, or be null. */
  public static Parameter optional(String name, ValueType type) {
    return new Parameter(name, type, false, false);
  }

  /** A property that a PUT must not name. */
  public static Parameter readOnly(String name) {
    return new Parameter(name, ValueType.of("any", node -> true), false, true);
  }

  /**
   * Lets a value of a query pass, or refuses it.
   *
   * @throws Refusal 400
   */
  public void check(String text) {
    type.check(name, text);
  }

  void check(JsonNode given) {
    if (!given.isMissingNode() && !given.isNull()) {
      type.check(name, given);
    } else if (required) {
      throw Refusal.badRequest("Missing parameter(s): " + name);
    }
  }
}
