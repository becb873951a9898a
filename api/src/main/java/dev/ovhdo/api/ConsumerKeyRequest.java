package dev.ovhdo.api;

import java.net.URI;
import java.util.Objects;

/**
 * A consumer key that waits for a person to authorise it. Immutable.
 *
 * @param consumerKey the key; a secret that is worth something once the page was validated
 * @param state {@link CredentialState#PENDING_VALIDATION}, unless OVHcloud decided by itself
 * @param validationUrl the page where a person authorises or refuses it
 */
public record ConsumerKeyRequest(String consumerKey, CredentialState state, URI validationUrl) {

  /** Checks the parts. */
  public ConsumerKeyRequest {
    Objects.requireNonNull(consumerKey, "consumerKey");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(validationUrl, "validationUrl");
  }

  static ConsumerKeyRequest from(Fields fields) {
    return new ConsumerKeyRequest(
        fields.text("consumerKey"),
        CredentialState.of(fields.text("state")),
        fields.webAddress("validationUrl"));
  }

  /** Returns state and page; the key is hidden. */
  @Override
  public String toString() {
    return "ConsumerKeyRequest[" + state + ", " + validationUrl + "]";
  }
}
