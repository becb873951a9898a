package dev.ovhdo.sandbox.auth;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The consumer keys that wait for a decision, by their token. Thread-safe. */
public final class PendingConsumerKeys {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int TOKEN_LENGTH = 64;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, PendingConsumerKey> byToken = new ConcurrentHashMap<>();

  PendingConsumerKey add(long credentialId, @Nullable String redirection) {
    PendingConsumerKey key =
        new PendingConsumerKey(
            randomText(TOKEN_LENGTH), randomText(TOKEN_LENGTH), credentialId, redirection);
    byToken.put(key.token(), key);
    return key;
  }

  Optional<PendingConsumerKey> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Removes and returns a consumer key. Of two concurrent decisions, only one gets the key. */
  Optional<PendingConsumerKey> take(String token, String formToken) {
    return find(token)
        .filter(key -> key.formToken().equals(formToken))
        .filter(key -> byToken.remove(token, key));
  }

  /** Returns random letters and digits from a secure random generator. */
  String randomText(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
