package dev.ovhdo.cli.output;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A JSON value as the text of one cell. */
final class CellText {
  private CellText() {}

  /**
   * Returns the text: an empty text for null, strings without quotes, lists of scalars with a
   * separator, everything else as JSON.
   *
   * @param between the separator of list items
   */
  static String text(JsonNode value, String between) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    } else if (value.isValueNode()) {
      return value.asString();
    } else if (isList(value)) {
      return value
          .valueStream()
          .map(item -> text(item, between))
          .collect(Collectors.joining(between));
    }
    return JsonText.compact(value);
  }

  /** Returns whether a value is a list of values that are no containers. */
  static boolean isList(JsonNode value) {
    return value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
  }
}
