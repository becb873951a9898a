package dev.ovhdo.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as the server received it.
 *
 * @param scheme {@code http} or {@code https}; part of the signed URL
 * @param method the HTTP method
 * @param target path and query, not decoded and otherwise unchanged; part of the signed URL
 * @param headers header names in lower case with the first value of each header
 * @param body the bytes of the body; empty if the request has none
 */
public record HttpRequest(
    String scheme, String method, String target, Map<String, String> headers, byte[] body) {
  public HttpRequest {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns the scheme, host and port in the URL of the client. A TLS proxy sends the scheme of the
   * client in {@code X-Forwarded-Proto}.
   */
  public String origin() {
    return header("X-Forwarded-Proto").orElse(scheme) + "://" + header("Host").orElse("");
  }

  /** Returns the path, not decoded. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** Returns the query string without the question mark, not decoded; empty if the URL has none. */
  public String rawQuery() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /**
   * Returns the decoded parameters of the query. If a name occurs several times, the last value
   * counts.
   */
  public Map<String, String> queryParameters() {
    return last(pairs(rawQuery()));
  }

  /** Returns all decoded parameters of the query in their order, including repeated names. */
  public List<Map.Entry<String, String>> queryPairs() {
    return pairs(rawQuery());
  }

  /**
   * Returns the decoded fields of the body of an HTML form.
   *
   * @throws ApiError 400 if the percent-encoding is invalid; the text is inferred
   */
  public Map<String, String> formParameters() {
    return last(pairs(new String(body, StandardCharsets.UTF_8)));
  }

  private static List<Map.Entry<String, String>> pairs(String text) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.add(Map.entry(decode(name), decode(value)));
      }
    }
    return List.copyOf(pairs);
  }

  private static Map<String, String> last(List<Map.Entry<String, String>> pairs) {
    Map<String, String> values = new LinkedHashMap<>();
    pairs.forEach(pair -> values.put(pair.getKey(), pair.getValue()));
    return values;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiError.badRequest("Invalid percent-encoding : " + text);
    }
  }

  /** Returns a copy without query and body, for reading another object on behalf of the caller. */
  public HttpRequest withoutQueryAndBody() {
    return new HttpRequest(scheme, method, path(), headers, new byte[0]);
  }

  /** Returns method and target. Headers and body are left out because they may contain secrets. */
  @Override
  public String toString() {
    return method + " " + target;
  }
}
