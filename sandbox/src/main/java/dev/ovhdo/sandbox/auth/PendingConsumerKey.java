package dev.ovhdo.sandbox.auth;

import org.jspecify.annotations.Nullable;

/**
 * A consumer key that waits for the decision of the account's owner.
 *
 * @param token identifies the consumer key in the URL of the validation page
 * @param formToken proves that the decision comes from the form of that page
 * @param credentialId the id of the credential in the account
 * @param redirection the URL that the browser opens after the decision; null for none
 */
record PendingConsumerKey(
    String token, String formToken, long credentialId, @Nullable String redirection) {

  /** Returns the credential id only, because the tokens are secrets. */
  @Override
  public String toString() {
    return "PendingKey[" + credentialId + "]";
  }
}
