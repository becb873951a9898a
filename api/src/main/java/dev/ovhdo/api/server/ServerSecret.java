package dev.ovhdo.api.server;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Login with a password for a server or its installed software. Immutable.
 *
 * @param type the kind of login: {@code SSH}, {@code RDP}, {@code PLESK_PANEL}
 * @param url the URL; null if there is none
 * @param user the user; null if OVHcloud returns none
 * @param password the password; null if OVHcloud no longer stores it
 * @param expiration the time until which OVHcloud stores the password; null if unknown
 */
public record ServerSecret(
    String type,
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable OffsetDateTime expiration) {

  /** Checks the type. */
  public ServerSecret {
    Objects.requireNonNull(type, "type");
  }

  /** Returns the components without the password. */
  @Override
  public String toString() {
    return "ServerSecret[type=" + type + ", url=" + url + ", user=" + user + "]";
  }
}
