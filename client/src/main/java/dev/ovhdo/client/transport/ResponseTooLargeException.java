package dev.ovhdo.client.transport;

import java.io.IOException;

/** A response has more bytes than the client accepts; the rest was not read. */
public final class ResponseTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for a response that is too large.
   *
   * @param limit the accepted size, with its unit: {@code 64 MB}
   */
  public ResponseTooLargeException(String limit) {
    super("it has more than " + limit);
  }
}
