package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;

/**
 * A service account, which requests access tokens with its client id and secret.
 *
 * @param clientId the public name, such as {@code EU.0123456789abcdef}
 */
public record ServiceAccount(
    String clientId,
    String clientSecret,
    String name,
    String description,
    OffsetDateTime creation) {

  /** Returns the identity in policies, as OVHcloud's guides show it. */
  public String identity(String nichandle) {
    return "urn:v1:eu:identity:credential:" + nichandle + "/oauth2-" + clientId;
  }

  /** Returns the client id, without the secret. */
  @Override
  public String toString() {
    return "ServiceAccount[" + clientId + "]";
  }
}
