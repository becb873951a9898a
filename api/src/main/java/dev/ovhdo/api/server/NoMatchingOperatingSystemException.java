package dev.ovhdo.api.server;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** No operating system for a server matches a name, a family or a regular expression. */
public final class NoMatchingOperatingSystemException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The requested name, family or regular expression. */
  private final String wanted;

  /** The names of the available operating systems. */
  private final transient List<String> names;

  NoMatchingOperatingSystemException(String server, String wanted, List<String> names) {
    super(
        "No operating system for "
            + server
            + " matches \""
            + wanted
            + "\". "
            + (names.isEmpty()
                ? "No operating system is available."
                : "Available operating systems: " + String.join(", ", names) + "."),
        null);
    this.wanted = wanted;
    this.names = List.copyOf(names);
  }

  /** Returns the requested name, family or regular expression. */
  public String wanted() {
    return wanted;
  }

  /** Returns the names of the available operating systems, in the API's order. */
  public List<String> names() {
    return names;
  }
}
