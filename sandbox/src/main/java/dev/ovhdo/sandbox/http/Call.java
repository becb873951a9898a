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
 * A request as it came.
 *
 * @param scheme {@code http} or {@code https}: it takes part in the signature
 * @param target path and query, neither decoded nor otherwise touched: it takes part in the
 *     signature
 * @param headers names in small letters; of several values the first
 */
public record Call(
    String scheme, String method, String target, Map<String, String> headers, byte[] body) {
  public Call {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The path, not decoded. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** What follows the question mark, not decoded; empty if there is none. */
  public String rawQuery() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /** The parameters of the query, decoded; of several with one name the last. */
  public Map<String, String> query() {
    return last(pairs(rawQuery()));
  }

  /** All parameters of the query, decoded, in their order. */
  public List<Map.Entry<String, String>> queried() {
    return pairs(rawQuery());
  }

  /** The body, read as a form. */
  public Map<String, String> form() {
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
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Leaves headers and body out: both may hold secrets. */
  @Override
  public String toString() {
    return method + " " + target;
  }
}
