package dev.ovhdo.client.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * As whom to call. OVHcloud knows an application by its key and secret, and the person who
 * authorised it by a consumer key.
 */
public sealed interface Credentials {

  /** No credentials: for the routes that need none. */
  record None() implements Credentials {}

  /**
   * An application, and the consumer key that a person granted it.
   *
   * @param applicationKey 16 characters, public
   * @param applicationSecret 32 characters, signs and is never sent
   * @param consumerKey 32 characters; null until somebody has granted one
   */
  record Application(String applicationKey, String applicationSecret, @Nullable String consumerKey)
      implements Credentials {
    /** Checks the parts. */
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
