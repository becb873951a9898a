package dev.ovhdo.cli.cases;

import dev.ovhdo.cli.SandboxHome;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Credential;
import java.util.Arrays;

/** Restricts the rights of the consumer key in a sandbox's home. */
public final class ConsumerKeyRules {
  private ConsumerKeyRules() {}

  /**
   * Restricts the key to these access rules.
   *
   * @param rules such as {@code GET /me}
   */
  public static void only(SandboxHome sandboxHome, String... rules) {
    Account account = sandboxHome.sandbox().account();
    Credential old = account.credentialByKey(DemoKeys.FIXED.consumerKey()).orElseThrow();
    account
        .credentials()
        .put(
            new Credential(
                old.credentialId(),
                old.applicationId(),
                old.consumerKey(),
                old.status(),
                Arrays.stream(rules)
                    .map(rule -> rule.split(" "))
                    .map(words -> new AccessRule(words[0], words[1]))
                    .toList(),
                old.allowedIps(),
                old.creation(),
                old.expiration(),
                old.lastUse(),
                old.ovhSupport()));
  }
}
