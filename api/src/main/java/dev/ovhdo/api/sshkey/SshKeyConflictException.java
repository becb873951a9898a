package dev.ovhdo.api.sshkey;

import dev.ovhdo.client.error.OperationException;

/** The account has a different SSH key with the requested name. */
public final class SshKeyConflictException extends OperationException {
  private static final long serialVersionUID = 1L;

  SshKeyConflictException(String name, String existing, SshPublicKey wanted) {
    super(
        Category.REFUSED,
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
