package dev.ovhdo.client.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of requests. There are three kinds: an {@link Application} with a consumer key,
 * which signs each request; an {@link AccessToken}, which is sent as it is; and a {@link
 * ServiceAccount}, which requests access tokens that are valid for about an hour.
 */
public sealed interface Credentials {

  /**
   * Returns the kind for messages: {@code application}, {@code access token}, {@code service
   * account} or {@code none}.
   */
  default String kind() {
    if (this instanceof Application) {
      return "application";
    } else if (this instanceof AccessToken) {
      return "access token";
    }
    return this instanceof ServiceAccount ? "service account" : "none";
  }

  /** No credentials, for routes that need no signature. */
  record None() implements Credentials {}

  /**
   * An application, and the consumer key that was granted to it.
   *
   * @param applicationKey 16 characters, public
   * @param applicationSecret 32 characters; used to sign, never sent
   * @param consumerKey 32 characters; null until one is granted
   */
  record Application(String applicationKey, String applicationSecret, @Nullable String consumerKey)
      implements Credentials {
    /** Checks the components. */
    public Application {
      Objects.requireNonNull(applicationKey, "applicationKey");
      Objects.requireNonNull(applicationSecret, "applicationSecret");
    }

    /** Returns a copy with this consumer key. */
    public Application withConsumerKey(String key) {
      return new Application(applicationKey, applicationSecret, key);
    }

    /** Returns the application key; secret and consumer key are hidden. */
    @Override
    public String toString() {
      return "Application[" + applicationKey + "]";
    }
  }

  /**
   * An access token, such as a personal access token of a user. It is sent in the header {@code
   * Authorization} and never renewed.
   *
   * @param token the token
   */
  record AccessToken(String token) implements Credentials {
    /** Checks the component. */
    public AccessToken {
      Objects.requireNonNull(token, "token");
    }

    /** Returns the kind of the credentials; the token is hidden. */
    @Override
    public String toString() {
      return "AccessToken[***]";
    }
  }

  /**
   * A service account: the client credentials of OAuth2. The client requests an access token with
   * them, and a new token before the old one expires.
   *
   * @param clientId the name of the service account, public
   * @param clientSecret its secret; sent to the token server only
   */
  record ServiceAccount(String clientId, String clientSecret) implements Credentials {
    /** Checks the components. */
    public ServiceAccount {
      Objects.requireNonNull(clientId, "clientId");
      Objects.requireNonNull(clientSecret, "clientSecret");
    }

    /** Returns the client id; the secret is hidden. */
    @Override
    public String toString() {
      return "ServiceAccount[" + clientId + "]";
    }
  }
}
