package dev.ovhdo.sandbox.list;

import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.ListModes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A page of a list of version 2: the request has the cursor of the page, and the response has the
 * cursor of the next page unless it is the last one. A cursor is opaque for clients.
 */
public final class CursorPage {
  private static final String CURSOR = "X-Pagination-Cursor";

  private static final int DEFAULT_SIZE = 100;

  private static final Pattern CONTENT = Pattern.compile("from (\\d{1,9})");

  private CursorPage() {}

  /** Returns whether a route answers in pages: its schema describes the header of the cursor. */
  public static boolean isServed(Route route) {
    return route.method() == Method.GET && route.parameter(Place.HEADER, CURSOR).isPresent();
  }

  /**
   * Returns the requested page of a list.
   *
   * @throws ApiError 400 if the cursor or the size is not valid
   */
  public static HttpResponse of(HttpRequest request, ListModes modes, JsonNode all) {
    int size =
        Math.min(
            PageHeaders.number(request, "X-Pagination-Size", DEFAULT_SIZE), modes.maxPageSize());
    int from =
        request.header(CURSOR).filter(text -> !text.isEmpty()).map(CursorPage::from).orElse(0);
    List<JsonNode> page = new ArrayList<>();
    for (int i = from; i < Math.min(all.size(), from + size); i++) {
      page.add(all.get(i));
    }
    HttpResponse response = HttpResponse.json(200, Json.array(page));
    return from + size < all.size()
        ? response.withHeader(CURSOR + "-Next", cursor(from + size))
        : response;
  }

  private static String cursor(int from) {
    byte[] content = ("from " + from).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  private static int from(String cursor) {
    try {
      byte[] content = Base64.getUrlDecoder().decode(cursor);
      Matcher matcher = CONTENT.matcher(new String(content, StandardCharsets.UTF_8));
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
    } catch (IllegalArgumentException e) {
      // Not a cursor, as below.
    }
    throw ApiError.badRequest("[" + CURSOR + "] Given data (" + cursor + ") is not valid");
  }
}
