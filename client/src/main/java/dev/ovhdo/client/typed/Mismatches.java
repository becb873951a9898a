package dev.ovhdo.client.typed;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts the parts of a response that have another type than described; keeps the first. */
final class Mismatches {
  private int count;
  private @Nullable Mismatch first;

  /** Adds a part; returns null, which is the result of a reader then. */
  @Nullable Object add(JsonNode found, Class<?> wanted) {
    count++;
    if (first == null) {
      first = new Mismatch("", found, wanted);
    }
    return null;
  }

  int count() {
    return count;
  }

  @Nullable Mismatch first() {
    return first;
  }

  /** Adds a step to the path of the first part if it is new: {@code [2]} or {@code name}. */
  void locate(int countBefore, String step) {
    if (countBefore == 0 && first != null) {
      String rest = first.path();
      String separator = rest.isEmpty() || rest.startsWith("[") ? "" : ".";
      first = new Mismatch(step + separator + rest, first.found(), first.wanted());
    }
  }

  /**
   * A part of a response that has another type than described.
   *
   * @param path where it is: {@code name[1]}; empty for the whole response
   * @param found what was sent
   * @param wanted the described type
   */
  record Mismatch(String path, JsonNode found, Class<?> wanted) {}
}
