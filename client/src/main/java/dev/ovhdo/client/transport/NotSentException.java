package dev.ovhdo.client.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No connection was made, so the server certainly did not receive the request. */
public final class NotSentException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for a failed connection.
   *
   * @param message what happened, as a clause: {@code connection refused by 127.0.0.1:8080}
   * @param cause the underlying failure
   */
  public NotSentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
