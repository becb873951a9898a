package dev.ovhdo.sandbox.state;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An access token: a personal access token of a user, or a token of a service account.
 *
 * @param token the secret that clients send
 * @param owner the user of a personal access token, or the client id of a service account
 * @param name the name of a personal access token; null for a service account
 * @param expiration null if the token does not expire
 * @param lastUse null before the first use
 */
public record AccessToken(
    String token,
    String owner,
    @Nullable String name,
    String description,
    OffsetDateTime creation,
    @Nullable OffsetDateTime expiration,
    @Nullable OffsetDateTime lastUse) {

  /** Returns whether the token is accepted at a moment. */
  public boolean isValid(Instant now) {
    return expiration == null || expiration.toInstant().isAfter(now);
  }

  public AccessToken withDescription(String changed) {
    return new AccessToken(token, owner, name, changed, creation, expiration, lastUse);
  }

  public AccessToken withExpiration(@Nullable OffsetDateTime changed) {
    return new AccessToken(token, owner, name, description, creation, changed, lastUse);
  }

  public AccessToken withLastUse(OffsetDateTime changed) {
    return new AccessToken(token, owner, name, description, creation, expiration, changed);
  }

  /** Returns owner and name, without the token. */
  @Override
  public String toString() {
    return "AccessToken[" + owner + (name == null ? "" : ", " + name) + "]";
  }
}
