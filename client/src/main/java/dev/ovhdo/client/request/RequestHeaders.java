package dev.ovhdo.client.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The headers that a caller adds to a request. */
final class RequestHeaders {
  /** Headers that the client sets itself: those of signature, body and connection. */
  private static final Set<String> OURS =
      Set.of(
          "accept",
          "authorization",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-ovh-application",
          "x-ovh-consumer",
          "x-ovh-signature",
          "x-ovh-timestamp");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

  private RequestHeaders() {}

  /**
   * Checks headers. A message never contains a value, because it may be a secret.
   *
   * @throws IllegalArgumentException if a header cannot be sent
   */
  static void check(List<Parameter> headers) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Parameter header : headers) {
      String name = header.name();
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("Not a valid header name: " + printable(name));
      }
      if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("The client sets the header " + name + " itself");
      }
      if (!VALUE.matcher(header.value()).matches()) {
        throw new IllegalArgumentException(
            "The value of the header " + name + " contains characters other than printable ASCII");
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException("The header " + name + " is given twice");
      }
    }
  }

  /** Returns the headers with one more, which replaces a header of the same name. */
  static List<Parameter> with(List<Parameter> headers, String name, Object value) {
    List<Parameter> more = new ArrayList<>(headers);
    more.removeIf(header -> header.name().equalsIgnoreCase(name));
    more.add(new Parameter(name, String.valueOf(value)));
    return more;
  }

  private static String printable(String name) {
    return '"' + name.replaceAll("[^\\x20-\\x7e]", "?") + '"';
  }
}
