package dev.ovhdo.sandbox.list;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.ErrorFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@code GET} for several objects: the header {@code X-Ovh-Batch} names a separator, and the last
 * segment of the path that contains the separator is a list of ids. The response has an entry for
 * each id, with the properties {@code key}, {@code value} and {@code error}. The properties {@code
 * key} and {@code error} are inferred; the web manager of OVHcloud uses {@code value} only.
 */
public final class Batch {
  private final List<String> segments;
  private final int listed;
  private final List<String> ids;

  private Batch(List<String> segments, int listed, List<String> ids) {
    this.segments = segments;
    this.listed = listed;
    this.ids = ids;
  }

  /**
   * Returns the batch of a request; empty if the request has no such header, or its path no list.
   *
   * @param path the path without the version, percent-encoded
   */
  public static Optional<Batch> of(HttpRequest request, String path) {
    Optional<String> separator = request.header("X-Ovh-Batch").filter(text -> !text.isEmpty());
    if (separator.isEmpty() || !request.method().equals("GET")) {
      return Optional.empty();
    }
    List<String> segments = List.of(path.split("/", -1));
    for (int i = segments.size() - 1; i > 0; i--) {
      if (segments.get(i).contains(separator.get())) {
        List<String> ids = List.of(segments.get(i).split(Pattern.quote(separator.get()), -1));
        return Optional.of(new Batch(segments, i, ids));
      }
    }
    return Optional.empty();
  }

  /** Returns the path for the first id, by which the route is found and the caller checked. */
  public String firstPath() {
    return path(ids.get(0));
  }

  /** Reads each object. An error of one object is in its entry. */
  public JsonNode read(ItemRead items) {
    return Json.array(ids.stream().map(id -> entry(id, items)).toList());
  }

  private ObjectNode entry(String id, ItemRead items) {
    ObjectNode entry = Json.object().put("key", Router.decode(id));
    try {
      return entry.set("value", items.read(path(id))).putNull("error");
    } catch (ApiError e) {
      return entry.putNull("value").set("error", e.body(ErrorFormat.RECORDED));
    }
  }

  private String path(String id) {
    List<String> single = new ArrayList<>(segments);
    single.set(listed, id);
    return String.join("/", single);
  }
}
