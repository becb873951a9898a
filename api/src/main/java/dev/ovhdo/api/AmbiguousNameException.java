package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** Several things in this account share this name; each has something else that is its own. */
public final class AmbiguousNameException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What was looked for. */
  private final String name;

  /** What it could mean. */
  private final transient List<String> candidates;

  /**
   * Describes a name that several things share.
   *
   * @param kind what was looked for, in the plural: {@code VPSes}
   * @param handle what tells them apart, in the plural: {@code service names}
   */
  AmbiguousNameException(String kind, String name, String handle, List<String> candidates) {
    super(
        candidates.size()
            + " "
            + kind
            + " are named \""
            + name
            + "\". Tell them apart by their "
            + handle
            + ": "
            + Names.joined(candidates)
            + ".",
        null);
    this.name = name;
    this.candidates = List.copyOf(candidates);
  }

  /** Returns the name that was looked for. */
  public String name() {
    return name;
  }

  /** Returns the service names or ids that it could mean. */
  public List<String> candidates() {
    return candidates;
  }
}
