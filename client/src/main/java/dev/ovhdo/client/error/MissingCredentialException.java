package dev.ovhdo.client.error;

import java.util.Objects;

/**
 * A request that must be signed was not sent, because there is no application key, or no consumer
 * key yet.
 */
public final class MissingCredentialException extends OvhException {
  private static final long serialVersionUID = 1L;

  /** The call that was not sent. */
  private final FailedCall call;

  /** Whether only the consumer key is missing. */
  private final boolean consumerKey;

  private MissingCredentialException(FailedCall call, boolean consumerKey, String reason) {
    super(call + " was not sent: " + reason, null);
    this.call = Objects.requireNonNull(call, "call");
    this.consumerKey = consumerKey;
  }

  /**
   * Creates an exception for an application without a consumer key.
   *
   * @param call the call that was not sent
   */
  public static MissingCredentialException consumerKey(FailedCall call) {
    return new MissingCredentialException(
        call, true, "there is no consumer key yet. Request one and have its owner validate it");
  }

  /**
   * Creates an exception for a client without credentials.
   *
   * @param call the call that was not sent
   * @param where the URL of the page where a user creates keys
   */
  public static MissingCredentialException application(FailedCall call, String where) {
    return new MissingCredentialException(
        call, false, "it must be signed, and there are no keys. Create them at " + where);
  }

  /** Returns the call that was not sent. */
  public FailedCall call() {
    return call;
  }

  @Override
  public boolean needsConsumerKey() {
    return consumerKey;
  }
}
