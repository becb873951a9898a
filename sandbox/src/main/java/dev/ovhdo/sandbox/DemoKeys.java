package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import java.time.Instant;
import java.util.Comparator;

/**
 * The keys with which a client speaks to the sandbox. The demonstration account's are fixed and no
 * secret: they open nothing but a sandbox.
 */
public record DemoKeys(String applicationKey, String applicationSecret, String consumerKey) {
  /** The keys of the demonstration account. */
  public static final DemoKeys FIXED =
      new DemoKeys(
          "SbxDemoAppKey001",
          "SbxDemoAppSecret0000000000000001",
          "SbxDemoConsumerKey00000000000001");

  /**
   * The keys with which to call that account: of its first active application and, of that one's
   * consumer keys, the first that is valid, else the first, else an empty text.
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

  /** Leaves the secrets out, as every record with keys does. */
  @Override
  public String toString() {
    return "DemoKeys[" + applicationKey + "]";
  }
}
