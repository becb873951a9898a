package dev.ovhdo.api.dns;

import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** A zone was refreshed, and is not deployed on its name servers, because it has errors. */
public final class ZoneNotPublishedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The errors of the zone. */
  private final transient List<String> errors;

  /**
   * Describes a zone that was not published.
   *
   * @param errors the errors of the zone at OVHcloud
   */
  ZoneNotPublishedException(String zone, List<String> errors) {
    super(
        Category.REFUSED,
        zone + " is not published, because it has errors: " + String.join("; ", errors) + ".",
        null);
    this.errors = List.copyOf(errors);
  }

  /** Returns the errors of the zone at OVHcloud. */
  public List<String> errors() {
    return errors;
  }
}
