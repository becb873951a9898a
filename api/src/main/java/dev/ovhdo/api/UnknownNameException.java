package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** Nothing in this account has this name. */
public final class UnknownNameException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What was looked for. */
  private final String name;

  /** What there is. */
  private final transient List<String> known;

  /**
   * Describes a name that nothing has.
   *
   * @param kind what was looked for: {@code VPS}
   */
  UnknownNameException(String kind, String name, List<String> known) {
    this(
        name,
        known,
        "No "
            + kind
            + " is named \""
            + name
            + "\". "
            + Names.sentence("This account has", "This account has none", known));
  }

  private UnknownNameException(String name, List<String> known, String message) {
    super(message, null);
    this.name = name;
    this.known = List.copyOf(known);
  }

  /** Describes a name that is something within what has a name here. */
  static UnknownNameException within(String kind, String name, String holder, List<String> known) {
    return new UnknownNameException(
        name,
        known,
        "No %1$s is named \"%2$s\": that is a name in the %1$s %3$s."
            .formatted(kind, name, holder));
  }

  /** Returns the name that was looked for. */
  public String name() {
    return name;
  }

  /** Returns the names that there are. */
  public List<String> known() {
    return known;
  }
}
