package dev.ovhdo.api.error;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** Several resources of the account have this name. */
public final class AmbiguousNameException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The requested name. */
  private final String name;

  /** The matching service names or ids. */
  private final transient List<String> candidates;

  /**
   * Describes an ambiguous name.
   *
   * @param kind the kind of resource in the plural: {@code VPSes}
   * @param handle the unambiguous property in the plural: {@code service names}
   */
  public AmbiguousNameException(String kind, String name, String handle, List<String> candidates) {
    super(
        Category.INVALID_INPUT,
        candidates.size()
            + " "
            + kind
            + " are named \""
            + name
            + "\". Use one of the "
            + handle
            + ": "
            + NameList.joined(candidates)
            + ".",
        null);
    this.name = name;
    this.candidates = List.copyOf(candidates);
  }

  /** Returns the requested name. */
  public String name() {
    return name;
  }

  /** Returns the service names or ids of the resources with this name. */
  public List<String> candidates() {
    return candidates;
  }
}
