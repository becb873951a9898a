package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import java.time.Instant;
import java.util.Comparator;

/**
 * The credentials of a client of the sandbox. The credentials of the demonstration account are
 * fixed and public: they are valid in a sandbox only.
 *
 * @param applicationKey the value of the header {@code X-Ovh-Application}
 * @param applicationSecret the secret that takes part in the signature
 * @param consumerKey the value of the header {@code X-Ovh-Consumer}; empty if the account has no
 *     consumer key
 */
public record DemoKeys(String applicationKey, String applicationSecret, String consumerKey) {
  /** The credentials of the demonstration account: valid without an end, for each route. */
  public static final DemoKeys FIXED =
      new DemoKeys(
          DemoAccount.APPLICATION_KEY, DemoAccount.APPLICATION_SECRET, DemoAccount.CONSUMER_KEY);

  /**
   * Returns the credentials for an account: the first active application and its first valid
   * consumer key. Without a valid consumer key, the first consumer key of the application is used;
   * without any consumer key, an empty text.
   *
   * @throws IllegalArgumentException if the account has no active application
   */
  static DemoKeys of(Account account, Instant now) {
    Application application =
        account.applications().all().stream()
            .filter(each -> each.status() == ApplicationStatus.ACTIVE)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("the account has no active application"));
    String consumerKey =
        account.credentials().all().stream()
            .filter(each -> each.applicationId() == application.applicationId())
            .min(Comparator.comparing(each -> each.status(now) != CredentialStatus.VALIDATED))
            .map(Credential::consumerKey)
            .orElse("");
    return new DemoKeys(application.applicationKey(), application.applicationSecret(), consumerKey);
  }

  /** Returns the application key only, because the other components are secrets. */
  @Override
  public String toString() {
    return "DemoKeys[" + applicationKey + "]";
  }
}
