package dev.ovhdo.api.account;

import dev.ovhdo.routes.me.AuthApiCredential;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The credential behind a consumer key: what a person granted to an application. The key itself is
 * not included, because OVHcloud returns it only once. A property is null if OVHcloud did not send
 * it. Immutable.
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
    @Nullable Long id,
    @Nullable Long applicationId,
    @Nullable CredentialState state,
    @Nullable OffsetDateTime creation,
    @Nullable OffsetDateTime expiration,
    @Nullable OffsetDateTime lastUse,
    List<AccessRule> rules,
    List<String> allowedIps,
    @Nullable Boolean madeBySupport) {

  /** Copies the lists. */
  public Credential {
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
    return timeLeft(now).map(left -> OptionalLong.of(left.toDays())).orElse(OptionalLong.empty());
  }

  /**
   * Returns the remaining validity: zero after the expiration.
   *
   * @param now the current time, preferably of the server's clock: {@code client().serverTime()}
   * @return the duration; empty if the credential never expires
   */
  public Optional<Duration> timeLeft(Instant now) {
    return Optional.ofNullable(expiration)
        .map(end -> Duration.between(now, end.toInstant()))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /** Converts a credential of the account's list. */
  static Credential of(AuthApiCredential credential) {
    return new Credential(
        credential.optional(AuthApiCredential::credentialId).orElse(null),
        credential.optional(AuthApiCredential::applicationId).orElse(null),
        credential.optional(each -> CredentialState.of(each.status().value())).orElse(null),
        credential.optional(AuthApiCredential::creation).orElse(null),
        credential.optional(AuthApiCredential::expiration).orElse(null),
        credential.optional(AuthApiCredential::lastUse).orElse(null),
        credential.optional(AuthApiCredential::rules).orElse(List.of()).stream()
            .flatMap(
                rule -> rule.optional(each -> rule(each.method().value(), each.path())).stream())
            .toList(),
        credential.optional(AuthApiCredential::allowedIPs).orElse(List.of()),
        credential.optional(AuthApiCredential::ovhSupport).orElse(null));
  }

  /**
   * Converts the response of {@code /auth/currentCredential}, whose type has the same name and
   * properties.
   */
  static Credential of(dev.ovhdo.routes.auth.AuthApiCredential credential) {
    return new Credential(
        credential.optional(dev.ovhdo.routes.auth.AuthApiCredential::credentialId).orElse(null),
        credential.optional(dev.ovhdo.routes.auth.AuthApiCredential::applicationId).orElse(null),
        credential.optional(each -> CredentialState.of(each.status().value())).orElse(null),
        credential.optional(dev.ovhdo.routes.auth.AuthApiCredential::creation).orElse(null),
        credential.optional(dev.ovhdo.routes.auth.AuthApiCredential::expiration).orElse(null),
        credential.optional(dev.ovhdo.routes.auth.AuthApiCredential::lastUse).orElse(null),
        credential
            .optional(dev.ovhdo.routes.auth.AuthApiCredential::rules)
            .orElse(List.of())
            .stream()
            .flatMap(
                rule -> rule.optional(each -> rule(each.method().value(), each.path())).stream())
            .toList(),
        credential.optional(dev.ovhdo.routes.auth.AuthApiCredential::allowedIPs).orElse(List.of()),
        credential.optional(dev.ovhdo.routes.auth.AuthApiCredential::ovhSupport).orElse(null));
  }

  private static @Nullable AccessRule rule(String method, String path) {
    return AccessRule.tryParse(method, path).orElse(null);
  }

  /** Returns a copy with an id that is known from the call. */
  Credential withId(long known) {
    return new Credential(
        known,
        applicationId,
        state,
        creation,
        expiration,
        lastUse,
        rules,
        allowedIps,
        madeBySupport);
  }
}
