package dev.ovhdo.api;

import dev.ovhdo.client.HttpMethod;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.routes.auth.AuthApiCredentialRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * A consumer key that waits for a person to authorise it. Immutable.
 *
 * @param consumerKey the key; a secret that is worth something once the page was validated
 * @param state {@link CredentialState#PENDING_VALIDATION}, unless OVHcloud decided by itself
 * @param validationUrl the page where a person authorises or refuses it
 */
public record ConsumerKeyRequest(String consumerKey, CredentialState state, URI validationUrl) {
  private static final FailedCall CALL =
      new FailedCall(HttpMethod.POST, "/auth/credential", "/auth/credential", 1);

  /** Checks the parts. */
  public ConsumerKeyRequest {
    Objects.requireNonNull(consumerKey, "consumerKey");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(validationUrl, "validationUrl");
  }

  /**
   * What OVHcloud answered.
   *
   * @throws DecodeException if the page is nothing that a browser may be sent to
   */
  static ConsumerKeyRequest of(AuthApiCredentialRequest answer) {
    return new ConsumerKeyRequest(
        answer.consumerKey(),
        CredentialState.of(answer.state().value()),
        page(answer.validationUrl()));
  }

  /** Nothing but http and https. The value may be secret, and a parser's message would quote it. */
  private static URI page(String url) {
    if (url.startsWith("https://") || url.startsWith("http://")) {
      try {
        return new URI(url);
      } catch (URISyntaxException e) {
        throw noUrl();
      }
    }
    throw noUrl();
  }

  private static DecodeException noUrl() {
    return new DecodeException(CALL, "the property \"validationUrl\" is no URL", null);
  }

  /** Returns state and page; the key is hidden. */
  @Override
  public String toString() {
    return "ConsumerKeyRequest[" + state + ", " + validationUrl + "]";
  }
}
