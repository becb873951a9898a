package dev.ovhdo.client.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operation cannot continue without a decision of the caller: no image matches, a key is
 * missing, the machine is busy. The services of {@code dev.ovhdo.api} extend this class, with one
 * subclass for each case.
 */
public abstract non-sealed class OperationException extends OvhException {
  private static final long serialVersionUID = 1L;

  /** Categories of failed operations, for programs that map failures to exit codes. */
  public enum Category {
    /** An argument is invalid or ambiguous. */
    INVALID_INPUT,
    /** A resource does not exist. */
    NOT_FOUND,
    /** The operation was refused by OVHcloud or by a check of the library. */
    REFUSED,
    /** The credentials are not valid. */
    CREDENTIALS,
    /** OVHcloud did not provide the expected result in time. */
    UNAVAILABLE,
    /** A task has failed. */
    TASK_FAILED,
    /** A task was unfinished at the deadline of the wait. */
    TASK_TIMEOUT,
    /** The {@linkplain #getCause() cause} determines the category. */
    AS_CAUSE
  }

  /** The category. */
  private final Category category;

  /**
   * Creates an exception; for subclasses in the services.
   *
   * @param category the category
   * @param message which operation cannot continue, why, and what to do
   * @param cause the underlying failure; required for {@link Category#AS_CAUSE}
   */
  protected OperationException(Category category, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.category = Objects.requireNonNull(category, "category");
    if (category == Category.AS_CAUSE) {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /** Returns what the cause says; false without a cause that describes a call. */
  @Override
  public boolean mayHaveBeenCarriedOut() {
    return getCause() instanceof OvhException cause && cause.mayHaveBeenCarriedOut();
  }

  /** Returns the category. */
  public final Category category() {
    return category;
  }
}
