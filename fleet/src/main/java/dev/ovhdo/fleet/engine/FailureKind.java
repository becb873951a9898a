package dev.ovhdo.fleet.engine;

import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.MissingCredentialException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TransportException;

/** What a failed call means for a fleet. */
enum FailureKind {
  /** Each further call fails, too: the fleet pauses. */
  CREDENTIALS,
  /** The same call may succeed later. */
  PASSING,
  /** The target has failed. */
  FINAL;

  static FailureKind of(OvhException failure) {
    if (failure.needsConsumerKey()
        || failure instanceof InvalidCredentialException
        || failure instanceof MissingCredentialException) {
      return CREDENTIALS;
    }
    return failure instanceof TransportException
            || failure instanceof RateLimitedException
            || failure instanceof ServerErrorException
        ? PASSING
        : FINAL;
  }

  static String message(OvhException failure) {
    return String.valueOf(failure.getMessage());
  }
}
