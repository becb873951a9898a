package dev.ovhdo.client.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server certainly did not receive the request, for example because no connection was made. */
public final class NotSentException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Whether another attempt would fail in the same way. */
  private final boolean permanent;

  /**
   * Creates an exception for a failed connection.
   *
   * @param message what happened, as a clause: {@code connection refused by 127.0.0.1:8080}
   * @param cause the underlying failure
   */
  public NotSentException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  private NotSentException(String message, @Nullable Throwable cause, boolean permanent) {
    super(message, cause);
    this.permanent = permanent;
  }

  /**
   * Creates an exception for a failure that another attempt would not change, such as a certificate
   * that is not trusted.
   *
   * @param message what happened, as a clause
   * @param cause the underlying failure
   */
  public static NotSentException ofPermanent(String message, @Nullable Throwable cause) {
    return new NotSentException(message, cause, true);
  }

  /** Returns whether another attempt would fail in the same way. */
  public boolean isPermanent() {
    return permanent;
  }
}
