package dev.ovhdo.cli.login;

import dev.ovhdo.api.PublicKey;
import dev.ovhdo.routes.me.NichandleSshKey;
import org.jspecify.annotations.Nullable;

/** The text of a plan about the SSH key that a new system accepts. */
public final class InstalledKey {
  private InstalledKey() {}

  /**
   * Returns the name and the fingerprint of a key.
   *
   * @param key the key; null if OVHcloud mails a password instead
   */
  public static String text(@Nullable NichandleSshKey key) {
    if (key == null) {
      return "none; OVHcloud mails a password";
    }
    return PublicKey.find(key.key())
        .map(known -> key.keyName() + ", " + known.fingerprint())
        .orElse(key.keyName());
  }
}
