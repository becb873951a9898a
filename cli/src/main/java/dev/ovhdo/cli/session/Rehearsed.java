package dev.ovhdo.cli.session;

import dev.ovhdo.cli.output.JsonText;
import dev.ovhdo.cli.output.Results;
import dev.ovhdo.cli.output.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The requests that a rehearsal kept back, as a command's results: a text each, at once, or where
 * the person wants values, one list of all when the command is over.
 */
final class Rehearsed {
  private final Results results;
  private final Consumer<String> out;
  private final List<Row> kept = new ArrayList<>();

  Rehearsed(Results results, Consumer<String> out) {
    this.results = results;
    this.out = out;
  }

  /** Shows a request, or keeps it for the end. */
  synchronized void add(String method, String path, @Nullable JsonNode body) {
    if (results.isOwnText()) {
      String request = method + " " + path + "\n";
      out.accept(body == null ? request : request + JsonText.indented(body) + "\n");
    } else {
      kept.add(Row.empty().with("method", method).with("path", path).with("body", body));
    }
  }

  /** Returns whether there is anything to show at the end. */
  synchronized boolean isWaiting() {
    return !kept.isEmpty();
  }

  /** Shows what was kept. */
  synchronized void end() {
    if (!results.isOwnText()) {
      results.rows(kept, "method", "path", "body");
      kept.clear();
    }
  }
}
