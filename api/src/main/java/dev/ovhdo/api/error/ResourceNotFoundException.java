package dev.ovhdo.api.error;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** The account has no resource with this name. */
public final class ResourceNotFoundException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The requested name. */
  private final String name;

  /** The existing names. */
  private final transient List<String> candidates;

  /**
   * Describes a missing resource.
   *
   * @param kind the kind of resource: {@code VPS}
   */
  public ResourceNotFoundException(String kind, String name, List<String> known) {
    this(
        name,
        known,
        "No "
            + kind
            + " is named \""
            + name
            + "\". "
            + NameList.sentence("This account has", "This account has none", known));
  }

  private ResourceNotFoundException(String name, List<String> known, String message) {
    super(message, null);
    this.name = name;
    this.candidates = List.copyOf(known);
  }

  /** Describes a name that is part of an existing resource. */
  public static ResourceNotFoundException within(
      String kind, String name, String holder, List<String> known) {
    return new ResourceNotFoundException(
        name,
        known,
        "No %1$s is named \"%2$s\": it is a name in the %1$s %3$s.".formatted(kind, name, holder));
  }

  /** Returns the requested name. */
  public String name() {
    return name;
  }

  /** Returns the existing names. */
  public List<String> candidates() {
    return candidates;
  }
}
