package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** A zone was refreshed, and its name servers still answer with what was there before. */
public final class ZoneNotPublishedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What OVHcloud says is wrong. */
  private final transient List<String> errors;

  /**
   * Describes a zone that was not published.
   *
   * @param errors what OVHcloud says is wrong with it; none where it says nothing
   */
  ZoneNotPublishedException(String zone, List<String> errors) {
    super(
        errors.isEmpty()
            ? zone
                + " was refreshed, but its status still says that it is not deployed; 'GET"
                + " /domain/zone/{zoneName}/status' tells when it is."
            : zone + " is not published, because it has errors: " + String.join("; ", errors) + ".",
        null);
    this.errors = List.copyOf(errors);
  }

  /** Returns what OVHcloud says is wrong with the zone. */
  public List<String> errors() {
    return errors;
  }
}
