package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.JsonText;
import dev.ovhdo.cli.output.Results;
import dev.ovhdo.cli.output.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The requests that a dry run recorded instead of sending them, printed as the results of the
 * command: as text immediately, or in another output format as one list at the end.
 */
final class DryRunRecorder {
  private final Results results;
  private final Terminal terminal;
  private final List<Row> records = new ArrayList<>();

  DryRunRecorder(Results results, Terminal terminal) {
    this.results = results;
    this.terminal = terminal;
  }

  /** Prints a request, or keeps it for the list at the end. */
  synchronized void record(String method, String path, @Nullable JsonNode body) {
    terminal.suppressNotes();
    if (results.isPlainText()) {
      String request = method + " " + path + "\n";
      terminal.out().print(body == null ? request : request + JsonText.indented(body) + "\n");
    } else {
      records.add(Row.empty().with("method", method).with("path", path).with("body", body));
    }
  }

  /** Returns whether there are requests that are not printed yet. */
  synchronized boolean hasRecords() {
    return !records.isEmpty();
  }

  /** Prints the list of the requests. */
  synchronized void printRecords() {
    if (!results.isPlainText()) {
      results.rows(records, "method", "path", "body");
      records.clear();
    }
  }
}
