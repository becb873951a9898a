package dev.ovhdo.cli.output;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One value as one text. */
final class Cell {
  private Cell() {}

  /**
   * Returns the text: nothing for null, texts without quotes, lists of such with something between
   * their items, all else as JSON.
   *
   * @param between what stands between the items of a list
   */
  static String text(JsonNode value, String between) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    } else if (value.isValueNode()) {
      return value.asString();
    } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
      return value
          .valueStream()
          .map(item -> text(item, between))
          .collect(Collectors.joining(between));
    }
    return JsonText.compact(value);
  }
}
