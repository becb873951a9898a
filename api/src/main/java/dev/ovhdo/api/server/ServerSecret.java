package dev.ovhdo.api.server;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to log in to a server, or to what is installed on it, with a password.
 *
 * @param type to what: {@code SSH}, {@code RDP}, {@code PLESK_PANEL}
 * @param url where; null if that is clear
 * @param user as whom; null if OVHcloud does not tell
 * @param password the password; null if OVHcloud has none any more
 * @param expiration until when OVHcloud tells it; null if it does not say
 */
public record ServerSecret(
    String type,
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable OffsetDateTime expiration) {

  /** Checks that the type is there. */
  public ServerSecret {
    Objects.requireNonNull(type, "type");
  }

  /** Returns the parts without the password. */
  @Override
  public String toString() {
    return "ServerSecret[type=" + type + ", url=" + url + ", user=" + user + "]";
  }
}
