package dev.ovhdo.catalog.source;

import java.nio.charset.StandardCharsets;

/**
 * Writes JSON with one entry on each line, so that a change of one route is a change of one line.
 */
final class JsonLineWriter {
  private final StringBuilder text = new StringBuilder();
  private boolean first;

  /** Begins a list or an object. */
  void open(String bracket) {
    text.append(bracket).append('\n');
    first = true;
  }

  /** Adds an entry. */
  void item(String json) {
    if (!first) {
      text.append(",\n");
    }
    first = false;
    text.append(json);
  }

  /** Ends a list or an object. */
  void close(String bracket) {
    text.append(first ? "" : "\n").append(bracket).append('\n');
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
