package dev.ovhdo.sandbox.list;

import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ListModes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Lists of objects in pages, in place of lists of ids: the mode {@code CachedObjectList-Pages} of
 * the header {@code X-Pagination-Mode}. The objects come from a cache, which shows no later change
 * until a request has {@code Pragma: no-cache}. An object that cannot be read is left out
 * (inferred). Not thread-safe.
 */
public final class ObjectLists {
  private static final String MODE = "CachedObjectList-Pages";

  private static final int DEFAULT_SIZE = 1_000;

  /** The maximum number of cached lists; the oldest is forgotten first. */
  private static final int CACHED_LISTS = 200;

  private final Map<String, List<JsonNode>> cache;

  public ObjectLists(Account account) {
    this.cache =
        account.kept(
            new LinkedHashMap<>() {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, List<JsonNode>> eldest) {
                return size() > CACHED_LISTS;
              }
            });
  }

  /** Returns whether the response to a request is a list of objects in pages. */
  public static boolean isRequested(HttpRequest request, Route route) {
    return route.method() == Method.GET
        && route.item() != null
        && request.header("X-Pagination-Mode").filter(MODE::equals).isPresent();
  }

  /**
   * Returns the requested page.
   *
   * @param path the path of the list without the version
   * @param ids the response of the list route
   * @param items reads an object
   */
  public HttpResponse page(
      HttpRequest request, ListModes modes, String path, JsonNode ids, ItemRead items) {
    String key = path + "?" + request.rawQuery();
    boolean isFresh = request.header("Pragma").filter("no-cache"::equals).isPresent();
    List<JsonNode> cached = isFresh ? null : cache.get(key);
    if (cached == null) {
      cached = objects(path, ids, items);
      cache.put(key, cached);
    }
    List<JsonNode> objects = ObjectQuery.of(request).apply(cached);
    int size =
        Math.min(
            PageHeaders.number(request, "X-Pagination-Size", DEFAULT_SIZE), modes.maxPageSize());
    int number = PageHeaders.number(request, "X-Pagination-Number", 1);
    int from = (int) Math.min((number - 1L) * size, objects.size());
    int to = Math.min(from + size, objects.size());
    return HttpResponse.json(200, Json.array(objects.subList(from, to)))
        .withHeader("X-Pagination-Elements", String.valueOf(objects.size()))
        .withHeader("X-Pagination-Number", String.valueOf(number))
        .withHeader("X-Pagination-Size", String.valueOf(size));
  }

  private static List<JsonNode> objects(String path, JsonNode ids, ItemRead items) {
    List<JsonNode> objects = new ArrayList<>();
    for (JsonNode id : ids) {
      if (id.isObject()) {
        objects.add(id);
      } else {
        read(path + "/" + encoded(id.asString("")), items).ifPresent(objects::add);
      }
    }
    return List.copyOf(objects);
  }

  private static Optional<JsonNode> read(String path, ItemRead items) {
    try {
      return Optional.of(items.read(path));
    } catch (ApiError e) {
      return Optional.empty();
    }
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
