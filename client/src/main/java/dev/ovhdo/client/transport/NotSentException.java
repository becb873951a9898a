package dev.ovhdo.client.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The connection could not be made, so the server certainly never saw the request. */
public final class NotSentException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Describes a connection that could not be made.
   *
   * @param message what happened, as a clause: {@code connection refused by 127.0.0.1:8080}
   * @param cause the failure underneath
   */
  public NotSentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
