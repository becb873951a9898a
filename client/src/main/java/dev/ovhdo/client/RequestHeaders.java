package dev.ovhdo.client;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a caller may add to the headers of a request. */
final class RequestHeaders {
  /** What signature, body and connection are made of; {@code X-Ovh-Batch} is none of these. */
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
   * Checks headers; a value is never shown, since it may be secret.
   *
   * @throws IllegalArgumentException if one can't be sent
   */
  static void check(List<Parameter> headers) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Parameter header : headers) {
      String name = header.name();
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "This can't be the name of a header: " + printable(name));
      }
      if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("The client sets the header " + name + " itself");
      }
      if (!VALUE.matcher(header.value()).matches()) {
        throw new IllegalArgumentException(
            "The value of the header " + name + " holds more than printable ASCII");
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException("The header " + name + " is there twice");
      }
    }
  }

  private static String printable(String name) {
    return '"' + name.replaceAll("[^\\x20-\\x7e]", "?") + '"';
  }
}
