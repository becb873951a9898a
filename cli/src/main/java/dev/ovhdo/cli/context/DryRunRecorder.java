package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.JsonText;
import dev.ovhdo.cli.output.Results;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The requests that a dry run recorded instead of sending them, with masked secrets. They are
 * printed at the end, as the results of the command.
 */
final class DryRunRecorder {
  private final Results results;
  private final Terminal terminal;
  private final List<Recorded> records = new ArrayList<>();

  DryRunRecorder(Results results, Terminal terminal) {
    this.results = results;
    this.terminal = terminal;
  }

  /** A request that was not sent. */
  private record Recorded(HttpMethod method, String path, @Nullable JsonNode body) {
    String text() {
      String request = method + " " + path + "\n";
      return body == null ? request : request + JsonText.indented(body) + "\n";
    }

    Row row() {
      return Row.empty().with("method", method.name()).with("path", path).with("body", body);
    }
  }

  /** Returns whether a dry run records a request instead of sending it. */
  static boolean isRecorded(WireRequest request, Endpoint endpoint) {
    return request.method() != HttpMethod.GET
        && !endpoint.accessTokenUrls().contains(request.uri());
  }

  /** Returns the path and the query string of a request, as routes are written. */
  static String target(URI url, Endpoint endpoint) {
    String whole = url.toString();
    String start = endpoint.url().toString();
    return whole.startsWith(start)
        ? whole.substring(start.length())
        : whole.substring(whole.indexOf('/', whole.indexOf("//") + 2));
  }

  /** Keeps a request if a dry run records it. */
  synchronized void record(CallListener.Attempt attempt, Endpoint endpoint) {
    WireRequest request = attempt.request();
    if (isRecorded(request, endpoint)) {
      terminal.suppressNotes();
      byte[] body = request.body();
      records.add(
          new Recorded(
              request.method(),
              target(request.uri(), endpoint),
              body == null ? null : JsonText.read(body)));
    }
  }

  /** Returns whether there are requests that are not printed yet. */
  synchronized boolean hasRecords() {
    return !records.isEmpty();
  }

  /** Prints the requests. */
  synchronized void printRecords() {
    if (results.isPlainText()) {
      records.forEach(each -> terminal.out().print(each.text()));
    } else {
      results.rows(records.stream().map(Recorded::row).toList(), "method", "path", "body");
    }
    records.clear();
  }
}
