package dev.ovhdo.api.error;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change was sent, and its outcome is unknown: the answer was lost or cannot be understood, and
 * the effect of the change did not appear in time. The change was not sent again, and OVHcloud may
 * still carry it out: read the present state with {@link #shownBy()} before you repeat the change.
 */
public final class OutcomeUnknownException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The call that shows the present state. */
  private final String shownBy;

  /**
   * Describes a change with an unknown outcome.
   *
   * @param message what happened, what was looked for, and which call shows the present state
   * @param shownBy the call that shows the present state, as in the message
   * @param failure the failure of the change; null if OVHcloud has accepted the change
   */
  public OutcomeUnknownException(String message, String shownBy, @Nullable OvhException failure) {
    super(Category.UNAVAILABLE, message, failure);
    this.shownBy = Objects.requireNonNull(shownBy, "shownBy");
  }

  /** Returns the call that shows the present state: {@code GET /vps/vps-1/tasks}. */
  public String shownBy() {
    return shownBy;
  }

  /** Returns true: OVHcloud may have carried out the change. */
  @Override
  public boolean mayHaveBeenCarriedOut() {
    return true;
  }

  /**
   * Returns the failure of the change; empty if OVHcloud has accepted the change, and only its
   * effect did not appear.
   */
  public Optional<OvhException> failure() {
    return Optional.ofNullable((OvhException) getCause());
  }
}
