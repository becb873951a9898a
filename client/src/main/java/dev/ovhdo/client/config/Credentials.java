package dev.ovhdo.client.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that requests are signed with. OVHcloud identifies an application by its key and
 * secret, and the account that authorised the application by a consumer key.
 */
public sealed interface Credentials {

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
}
