package dev.ovhdo.api;

import dev.ovhdo.client.error.OperationException;

/** The account has another SSH key of this name, which nobody asked to replace. */
public final class DifferentKeyException extends OperationException {
  private static final long serialVersionUID = 1L;

  DifferentKeyException(String name, String existing, PublicKey wanted) {
    super(
        "The account has another SSH key of the name \""
            + name
            + "\": "
            + existing
            + ", not "
            + wanted.fingerprint()
            + ". Replace it, or choose another name.",
        null);
  }
}
