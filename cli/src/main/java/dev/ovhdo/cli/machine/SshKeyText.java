package dev.ovhdo.cli.machine;

import dev.ovhdo.api.sshkey.SshPublicKey;
import dev.ovhdo.routes.me.NichandleSshKey;
import org.jspecify.annotations.Nullable;

/** The text of a plan about the SSH key that a new system accepts. */
public final class SshKeyText {
  private SshKeyText() {}

  /**
   * Returns the name and the fingerprint of a key.
   *
   * @param key the key; null if OVHcloud mails a password instead
   */
  public static String text(@Nullable NichandleSshKey key) {
    if (key == null) {
      return "none; OVHcloud mails a password";
    }
    return SshPublicKey.tryParse(key.key())
        .map(known -> key.keyName() + ", " + known.fingerprint())
        .orElse(key.keyName());
  }
}
