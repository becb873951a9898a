package dev.ovhdo.sandbox.auth;

import org.jspecify.annotations.Nullable;

/**
 * A consumer key whose owner has not decided yet.
 *
 * @param token names it in the address of the page
 * @param formToken proves that the decision comes from that page
 * @param redirection where the browser goes afterwards
 */
record PendingKey(String token, String formToken, long credentialId, @Nullable String redirection) {

  /** Leaves the tokens out. */
  @Override
  public String toString() {
    return "PendingKey[" + credentialId + "]";
  }
}
