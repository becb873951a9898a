package dev.ovhdo.api.account;

import dev.ovhdo.routes.me.AuthApiCredential;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The credential behind a consumer key: what a person granted to an application. The key itself is
 * not included, because OVHcloud returns it only once. Immutable.
 *
 * @param id the id of the credential
 * @param applicationId the application to which the credential was granted
 * @param state the state
 * @param creation the time of the request
 * @param expiration the end of its validity; null if it never expires
 * @param lastUse the time of its last signed call; null if never used
 * @param rules the access rules; rules with a method unknown to this version are left out
 * @param allowedIps the IP blocks from which it may be used; empty for all addresses
 * @param madeBySupport whether OVHcloud's support requested it
 */
public record Credential(
    long id,
    long applicationId,
    CredentialState state,
    OffsetDateTime creation,
    @Nullable OffsetDateTime expiration,
    @Nullable OffsetDateTime lastUse,
    List<AccessRule> rules,
    List<String> allowedIps,
    boolean madeBySupport) {

  /** Checks the components and copies the lists. */
  public Credential {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(creation, "creation");
    rules = List.copyOf(rules);
    allowedIps = List.copyOf(allowedIps);
  }

  /**
   * Returns the remaining validity in whole days: 0 on the last day and after the expiration.
   *
   * @param now the current time, preferably of the server's clock: {@code client().serverTime()}
   * @return the days; empty if the credential never expires
   */
  public OptionalLong daysLeft(Instant now) {
    return expiration == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, Duration.between(now, expiration.toInstant()).toDays()));
  }

  /** Converts a credential of the account's list. */
  static Credential of(AuthApiCredential credential) {
    return new Credential(
        credential.credentialId(),
        credential.applicationId(),
        CredentialState.of(credential.status().value()),
        credential.creation(),
        credential.expiration(),
        credential.lastUse(),
        rules(credential.rules(), rule -> AccessRule.tryParse(rule.method().value(), rule.path())),
        credential.allowedIPs(),
        credential.ovhSupport());
  }

  /**
   * Converts the response of {@code /auth/currentCredential}, whose type has the same name and
   * properties.
   */
  static Credential of(dev.ovhdo.routes.auth.AuthApiCredential credential) {
    return new Credential(
        credential.credentialId(),
        credential.applicationId(),
        CredentialState.of(credential.status().value()),
        credential.creation(),
        credential.expiration(),
        credential.lastUse(),
        rules(credential.rules(), rule -> AccessRule.tryParse(rule.method().value(), rule.path())),
        credential.allowedIPs(),
        credential.ovhSupport());
  }

  private static <R> List<AccessRule> rules(
      List<R> rules, Function<R, Optional<AccessRule>> convert) {
    return rules.stream().map(convert).flatMap(Optional::stream).toList();
  }
}
