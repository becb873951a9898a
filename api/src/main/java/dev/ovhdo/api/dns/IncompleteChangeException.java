package dev.ovhdo.api.dns;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.List;
import java.util.Objects;

/**
 * A change of a zone stopped in the middle. What had been done is not published: resolvers see the
 * zone as it was, until a refresh. Planned and applied again, it goes on where it stopped.
 */
public final class IncompleteChangeException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** What had been done. */
  private final transient List<RecordWrite> done;

  /**
   * Describes a change that stopped.
   *
   * @param zone the zone
   * @param done the requests that were made
   * @param planned how many there were to make
   * @param failure why the next one, or the refresh behind them, was not
   */
  public IncompleteChangeException(
      String zone, List<RecordWrite> done, int planned, OvhException failure) {
    super(
        "%s: %s of %s changes were made, none of them is published: %s%sApply the same again to go on."
            .formatted(
                zone,
                done.size(),
                planned,
                failure.getMessage(),
                String.valueOf(failure.getMessage()).endsWith(".") ? " " : ". "),
        failure);
    this.done = List.copyOf(done);
  }

  /** Returns the requests that were made. */
  public List<RecordWrite> done() {
    return done;
  }

  /** Returns why it stopped. */
  public OvhException failure() {
    return (OvhException) Objects.requireNonNull(getCause());
  }
}
