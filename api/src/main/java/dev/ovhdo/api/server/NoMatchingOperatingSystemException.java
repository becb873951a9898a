package dev.ovhdo.api.server;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** The server can't be installed with any operating system of this name, family or pattern. */
public final class NoMatchingOperatingSystemException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What was looked for. */
  private final String wanted;

  /** What there is. */
  private final transient List<String> names;

  NoMatchingOperatingSystemException(String server, String wanted, List<String> names) {
    super(
        "No operating system for "
            + server
            + " matches \""
            + wanted
            + "\". "
            + (names.isEmpty()
                ? "OVHcloud names none at all for it."
                : "It can have: " + String.join(", ", names) + "."),
        null);
    this.wanted = wanted;
    this.names = List.copyOf(names);
  }

  /** Returns the name, family or regular expression that was looked for. */
  public String wanted() {
    return wanted;
  }

  /** Returns the names of the operating systems that the server can have, in the API's order. */
  public List<String> names() {
    return names;
  }
}
