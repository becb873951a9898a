package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.api.internal.OutcomeUnknown;
import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;
import java.util.Objects;

/**
 * The execution of a plan stopped before its end. The executed changes are not published: resolvers
 * see the former zone until a refresh. A new plan contains the remaining changes. If none remain,
 * {@link ZoneService#publish} publishes the executed changes.
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
        "%s: %s of %s changes were executed, none is published: %s%s%s"
            .formatted(
                zone,
                done.size(),
                planned,
                failure.getMessage(),
                String.valueOf(failure.getMessage()).endsWith(".") ? " " : ". ",
                advice(done.size() == planned, failure)),
        failure);
    this.done = List.copyOf(done);
  }

  /** A new plan does not contain changes that are executed, so it may have no reason to publish. */
  private static String advice(boolean allExecuted, OvhException failure) {
    if (failure instanceof ZoneNotPublishedException) {
      return "Correct the errors, and refresh the zone.";
    }
    if (allExecuted) {
      return "Refresh the zone to publish them.";
    }
    return "Apply the same change again to continue."
        + (OutcomeUnknown.appliesTo(failure)
            ? " If nothing is left to change then, refresh the zone."
            : "");
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
