package dev.ovhdo.client;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a call for several ids, which the web manager of OVHcloud uses: an array with an
 * entry for each id, whose property {@code value} is the item. OVHcloud documents neither the order
 * of the entries nor their other properties, so an answer is used only if it proves to which id
 * each item belongs: by a property {@code key}, or by a property of the item that equals the id.
 */
final class ItemBatch {
  private ItemBatch() {}

  /**
   * Returns the items by id; ids whose entry has an error in place of an item are absent. Empty if
   * the answer is not understood.
   *
   * @param parameter the name of the path parameter of an item; empty if the answers are not the
   *     objects with the ids, so that only a {@code key} proves to which id they belong
   */
  static Optional<Map<String, JsonNode>> read(JsonNode body, List<String> ids, String parameter) {
    if (!body.isArray()
        || body.size() != ids.size()
        || !body.valueStream().allMatch(entry -> entry.isObject() && entry.has("value"))) {
      return Optional.empty();
    }
    Optional<Map<String, JsonNode>> items = byKey(body, ids);
    return items.isPresent() || parameter.isEmpty() ? items : byIdentifier(body, ids, parameter);
  }

  private static Optional<Map<String, JsonNode>> byKey(JsonNode entries, List<String> ids) {
    Map<String, JsonNode> items = new HashMap<>();
    Set<String> keys = new HashSet<>();
    for (JsonNode entry : entries) {
      String key = entry.path("key").asString("");
      keys.add(key);
      if (isItem(entry)) {
        items.put(key, entry.path("value"));
      }
    }
    return keys.equals(new HashSet<>(ids)) ? Optional.of(items) : Optional.empty();
  }

  private static Optional<Map<String, JsonNode>> byIdentifier(
      JsonNode entries, List<String> ids, String parameter) {
    List<JsonNode> items =
        entries.valueStream().filter(ItemBatch::isItem).map(entry -> entry.path("value")).toList();
    Map<String, JsonNode> found = ObjectIndex.of(ids, parameter, items);
    return found.size() == items.size() ? Optional.of(found) : Optional.empty();
  }

  private static boolean isItem(JsonNode entry) {
    JsonNode error = entry.path("error");
    return !entry.path("value").isNull() && (error.isNull() || error.isMissingNode());
  }
}
