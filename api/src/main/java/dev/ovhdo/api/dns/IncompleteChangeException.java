package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;
import java.util.Objects;

/**
 * The execution of a plan stopped before its end. The executed changes are not published: resolvers
 * see the former zone until a refresh. A new plan contains the remaining changes.
 */
public final class IncompleteChangeException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The executed requests. */
  private final transient List<RecordWrite> done;

  /**
   * Describes an incomplete execution.
   *
   * @param zone the zone
   * @param done the executed requests
   * @param planned the number of planned requests
   * @param failure the failure of the next request or of the refresh
   */
  IncompleteChangeException(
      String zone, List<RecordWrite> done, int planned, OvhException failure) {
    super(
        Category.AS_CAUSE,
        "%s: %s of %s changes were executed, none is published: %s%sApply the same change again to continue."
            .formatted(
                zone,
                done.size(),
                planned,
                failure.getMessage(),
                String.valueOf(failure.getMessage()).endsWith(".") ? " " : ". "),
        failure);
    this.done = List.copyOf(done);
  }

  /** Returns the executed requests. */
  public List<RecordWrite> done() {
    return done;
  }

  /** Returns the failure. */
  public OvhException failure() {
    return (OvhException) Objects.requireNonNull(getCause());
  }
}
