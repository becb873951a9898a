package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.TaskException;
import java.net.URI;

/** A consumer key was refused on its page, or nobody authorised it in time. */
public final class NotValidatedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** Where it could have been authorised. */
  private final URI validationUrl;

  NotValidatedException(String message, URI validationUrl, TaskException cause) {
    super(message, cause);
    this.validationUrl = validationUrl;
  }

  /** Returns the page where the key could have been authorised. */
  public URI validationUrl() {
    return validationUrl;
  }
}
