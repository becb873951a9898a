package dev.ovhdo.cli.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Converts a JSON object to the field options of {@code ovh-do api}: {@code -f name=text -F
 * a.b[]=1}.
 */
final class FieldArguments {
  /** A name that needs no brackets. */
  private static final Pattern PLAIN = Pattern.compile("[^.\\[\\]=]+");

  private final List<String> words = new ArrayList<>();

  private FieldArguments() {}

  /**
   * Returns the arguments for an object; empty if fields cannot express it, as with a list of
   * lists.
   */
  static Optional<List<String>> of(JsonNode body) {
    FieldArguments made = new FieldArguments();
    return body.isObject() && !body.isEmpty() && made.object("", body)
        ? Optional.of(made.words)
        : Optional.empty();
  }

  private boolean object(String above, JsonNode object) {
    for (Map.Entry<String, JsonNode> part : object.properties()) {
      if (!value(key(above, part.getKey()), part.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static String key(String above, String name) {
    if (!PLAIN.matcher(name).matches()) {
      return above + "[" + name + "]";
    }
    return above.isEmpty() ? name : above + "." + name;
  }

  private boolean value(String key, JsonNode value) {
    if (value.isObject()) {
      return !value.isEmpty() && object(key, value);
    } else if (value.isArray()) {
      return value.size() == 1 && !value.get(0).isArray() && value(key + "[]", value.get(0));
    }
    words.add(value.isString() ? "-f" : "-F");
    words.add(key + "=" + value.asString());
    return true;
  }
}
