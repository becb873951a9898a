package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.state.Account;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The consumer keys that wait for a decision, by their token. Thread-safe. */
public final class PendingConsumerKeys {
  private static final int TOKEN_LENGTH = 64;

  private final Map<String, Pending> byToken;

  public PendingConsumerKeys(Account account) {
    this.byToken = account.kept(new ConcurrentHashMap<>());
  }

  /**
   * A consumer key that waits for the decision of the account's owner.
   *
   * @param token identifies the consumer key in the URL of the validation page
   * @param formToken proves that the decision comes from the form of that page
   * @param credentialId the id of the credential in the account
   * @param redirection the URL that the browser opens after the decision; null for none
   */
  record Pending(String token, String formToken, long credentialId, @Nullable String redirection) {

    /** Returns the credential id only, because the tokens are secrets. */
    @Override
    public String toString() {
      return "Pending[" + credentialId + "]";
    }
  }

  Pending add(long credentialId, @Nullable String redirection) {
    Pending key =
        new Pending(
            RandomText.of(TOKEN_LENGTH), RandomText.of(TOKEN_LENGTH), credentialId, redirection);
    byToken.put(key.token(), key);
    return key;
  }

  Optional<Pending> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Removes and returns a consumer key. Of two concurrent decisions, only one gets the key. */
  Optional<Pending> take(String token, String formToken) {
    return find(token)
        .filter(key -> key.formToken().equals(formToken))
        .filter(key -> byToken.remove(token, key));
  }
}
