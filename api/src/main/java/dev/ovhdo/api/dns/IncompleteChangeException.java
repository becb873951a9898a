package dev.ovhdo.api.dns;

import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;
import java.util.Objects;

/**
 * The execution of a plan stopped before its end. Unless the message says that the outcome of the
 * refresh is unknown, the executed changes are not published: resolvers see the former zone until a
 * refresh. A new plan contains the remaining changes. If none remain, {@link ZoneService#publish}
 * publishes the executed changes.
 */
public final class IncompleteChangeException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The executed requests. */
  private final transient List<RecordWrite> done;

  private IncompleteChangeException(
      ZonePlan plan,
      boolean isAuthoritySet,
      List<RecordWrite> done,
      String outcome,
      OvhException failure,
      String advice) {
    super(
        Category.AS_CAUSE,
        "%s: %s of %s changes were executed, %s: %s. %s"
            .formatted(
                plan.zone(),
                done.size() + (isAuthoritySet ? 1 : 0),
                plan.writes().size() + (plan.newAuthority().isPresent() ? 1 : 0),
                outcome,
                String.valueOf(failure.getMessage()).replaceFirst("\\.$", ""),
                advice),
        failure);
    this.done = List.copyOf(done);
  }

  /**
   * Describes an execution that stopped before all requests were sent.
   *
   * @param isAuthoritySet whether the change of the SOA record was executed
   * @param done the executed requests for records
   * @param failure the failure of the next request
   */
  static IncompleteChangeException stopped(
      ZonePlan plan, boolean isAuthoritySet, List<RecordWrite> done, OvhException failure) {
    boolean isInDoubt = failure.mayHaveBeenCarriedOut();
    return new IncompleteChangeException(
        plan,
        isAuthoritySet,
        done,
        isInDoubt ? "none is published, and one is in doubt" : "none is published",
        failure,
        // A new plan does not contain changes that are executed, so it may have no reason to
        // publish.
        "Apply the same change again to continue."
            + (isInDoubt ? " If nothing is left to change then, refresh the zone." : ""));
  }

  /**
   * Describes changes that are all executed, and not published or not certainly published.
   *
   * @param done the executed requests for records
   * @param failure the failure of the refresh
   */
  static IncompleteChangeException unpublished(
      ZonePlan plan, List<RecordWrite> done, OvhException failure) {
    boolean isInDoubt = failure.mayHaveBeenCarriedOut();
    return new IncompleteChangeException(
        plan,
        plan.newAuthority().isPresent(),
        done,
        isInDoubt ? "and it is unknown whether they are published" : "none is published",
        failure,
        failure instanceof ZoneNotPublishedException
            ? "Correct the errors, and refresh the zone."
            : isInDoubt
                ? "Refresh the zone to be sure; another refresh does no harm."
                : "Refresh the zone to publish them.");
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
