package dev.ovhdo.api.account;

import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A consumer key was refused, or not authorised before the deadline. */
public final class ConsumerKeyNotValidatedException extends OperationException {
  private static final long serialVersionUID = 1L;

  /** The page of the authorisation. */
  private final URI validationUrl;

  ConsumerKeyNotValidatedException(
      String message, URI validationUrl, @Nullable OvhException cause) {
    super(Category.CREDENTIALS, message, cause);
    this.validationUrl = validationUrl;
  }

  /** Returns the page of the authorisation. */
  public URI validationUrl() {
    return validationUrl;
  }
}
