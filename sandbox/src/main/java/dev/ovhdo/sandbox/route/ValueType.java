package dev.ovhdo.sandbox.route;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Wire;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The type of a parameter, with OVHcloud's words for a value that is not of it. */
public final class ValueType {
  public static final ValueType STRING = of("string", JsonNode::isString);
  public static final ValueType LONG = of("long", JsonNode::isIntegralNumber);
  public static final ValueType BOOLEAN = of("boolean", JsonNode::isBoolean);
  public static final ValueType STRINGS =
      of("string[]", node -> node.isArray() && node.valueStream().allMatch(JsonNode::isString));

  private final String complaint;
  private final Predicate<JsonNode> holds;

  private ValueType(String complaint, Predicate<JsonNode> holds) {
    this.complaint = complaint;
    this.holds = holds;
  }

  /** A type by the name that the complaint names. */
  public static ValueType of(String name, Predicate<JsonNode> holds) {
    return new ValueType("is not valid for type " + name, holds);
  }

  /** One of these texts. */
  public static ValueType oneOf(String name, List<String> texts) {
    return new ValueType(
        "does not belong to the " + name + " enumeration",
        node -> node.isString() && texts.contains(node.stringValue()));
  }

  public static <E extends Enum<E> & Wire> ValueType oneOf(String name, Class<E> type) {
    return oneOf(name, Arrays.stream(type.getEnumConstants()).map(Wire::text).toList());
  }

  /**
   * Lets the value pass, or refuses it.
   *
   * @throws Refusal 400
   */
  void check(String parameter, JsonNode value) {
    if (!holds.test(value)) {
      String shown = value.isString() ? value.stringValue() : value.toString();
      throw Refusal.badRequest("[" + parameter + "] Given data (" + shown + ") " + complaint);
    }
  }

  /** The same for a value out of a path or a query, where everything is text. */
  void check(String parameter, String text) {
    check(parameter, this == LONG ? longOrText(text) : Json.string(text));
  }

  private static JsonNode longOrText(String text) {
    try {
      return Json.number(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Json.string(text);
    }
  }
}
