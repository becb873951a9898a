package dev.ovhdo.api.account;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.routes.auth.AuthApiCredentialRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * A requested consumer key, which a person must authorise on a page. Immutable.
 *
 * @param consumerKey the key; a secret that becomes valid after the authorisation
 * @param state the state; usually {@link CredentialState#PENDING_VALIDATION}
 * @param validationUrl the page where a person authorises or refuses it
 */
public record ConsumerKeyRequest(String consumerKey, CredentialState state, URI validationUrl) {
  private static final FailedCall CALL =
      new FailedCall(HttpMethod.POST, "/auth/credential", "/auth/credential", 1);

  /** Checks the components. */
  public ConsumerKeyRequest {
    Objects.requireNonNull(consumerKey, "consumerKey");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(validationUrl, "validationUrl");
  }

  /**
   * Converts OVHcloud's response.
   *
   * @throws DecodeException if the validation URL is not an HTTP or HTTPS URL
   */
  static ConsumerKeyRequest of(AuthApiCredentialRequest answer) {
    return new ConsumerKeyRequest(
        answer.consumerKey(),
        answer
            .optional(request -> CredentialState.of(request.state().value()))
            .orElse(CredentialState.PENDING_VALIDATION),
        page(answer.validationUrl()));
  }

  /**
   * Accepts http and https only. The URL may contain a secret, so the parser's message, which
   * quotes the URL, is dropped.
   */
  private static URI page(String url) {
    if (url.startsWith("https://") || url.startsWith("http://")) {
      try {
        return new URI(url);
      } catch (URISyntaxException e) {
        throw invalidUrl();
      }
    }
    throw invalidUrl();
  }

  private static DecodeException invalidUrl() {
    return new DecodeException(CALL, "the property \"validationUrl\" is no URL", null);
  }

  /** Returns state and page without the key. */
  @Override
  public String toString() {
    return "ConsumerKeyRequest[" + state + ", " + validationUrl + "]";
  }
}
