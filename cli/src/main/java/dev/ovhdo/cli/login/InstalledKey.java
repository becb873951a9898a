package dev.ovhdo.cli.login;

import dev.ovhdo.api.PublicKey;
import dev.ovhdo.routes.me.NichandleSshKey;
import org.jspecify.annotations.Nullable;

/** Which key a new system lets in, for the person who has to agree. */
public final class InstalledKey {
  private InstalledKey() {}

  /**
   * Returns its name and its fingerprint, which tells two keys of one name apart.
   *
   * @param key null if no key is let in
   */
  public static String text(@Nullable NichandleSshKey key) {
    if (key == null) {
      return "none; a password is mailed";
    }
    return PublicKey.find(key.key())
        .map(known -> key.keyName() + ", " + known.fingerprint())
        .orElse(key.keyName());
  }
}
