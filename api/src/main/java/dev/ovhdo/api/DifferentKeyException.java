package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;

/** The account has a different SSH key with the requested name. */
public final class DifferentKeyException extends OperationException {
  private static final long serialVersionUID = 1L;

  DifferentKeyException(String name, String existing, PublicKey wanted) {
    super(
        "The account has a different SSH key named \""
            + name
            + "\": "
            + existing
            + ", not "
            + wanted.fingerprint()
            + ". Replace it, or choose another name.",
        null);
  }
}
