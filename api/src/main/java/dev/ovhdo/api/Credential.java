package dev.ovhdo.api;

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
 * What a person granted to an application: the facts about a consumer key, never the key itself,
 * which OVHcloud does not tell again. Immutable.
 *
 * @param id the number under which the account knows it
 * @param applicationId the application that it was granted to
 * @param state how far it is in its life
 * @param creation when it was asked for
 * @param expiration when it ends; null for never
 * @param lastUse when it last signed a call; null for never
 * @param rules what it may do; rules that this version can't express, such as those for a new
 *     method, are left out
 * @param allowedIps the blocks of addresses that it may be used from; empty for all
 * @param madeBySupport whether OVHcloud's support asked for it
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

  /** Checks the parts and copies the lists. */
  public Credential {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(creation, "creation");
    rules = List.copyOf(rules);
    allowedIps = List.copyOf(allowedIps);
  }

  /**
   * Returns how many whole days it has left: 0 on its last day, and when it is over.
   *
   * @param now the present, best by the server's clock, {@code client().serverTime()}
   * @return the days; empty if it never ends
   */
  public OptionalLong daysLeft(Instant now) {
    return expiration == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, Duration.between(now, expiration.toInstant()).toDays()));
  }

  /** Of the account's list. */
  static Credential of(AuthApiCredential credential) {
    return new Credential(
        credential.credentialId(),
        credential.applicationId(),
        CredentialState.of(credential.status().value()),
        credential.creation(),
        credential.expiration(),
        credential.lastUse(),
        rules(credential.rules(), rule -> AccessRule.find(rule.method().value(), rule.path())),
        credential.allowedIPs(),
        credential.ovhSupport());
  }

  /** As it tells of itself: the API has a type of the same name and parts there. */
  static Credential of(dev.ovhdo.routes.auth.AuthApiCredential credential) {
    return new Credential(
        credential.credentialId(),
        credential.applicationId(),
        CredentialState.of(credential.status().value()),
        credential.creation(),
        credential.expiration(),
        credential.lastUse(),
        rules(credential.rules(), rule -> AccessRule.find(rule.method().value(), rule.path())),
        credential.allowedIPs(),
        credential.ovhSupport());
  }

  private static <R> List<AccessRule> rules(
      List<R> told, Function<R, Optional<AccessRule>> understood) {
    return told.stream().map(understood).flatMap(Optional::stream).toList();
  }
}
