package dev.ovhdo.cli.machine;

import dev.ovhdo.api.sshkey.SshPublicKey;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts about VPSes and dedicated servers for messages and plans. */
public final class MachineText {
  private MachineText() {}

  /** Returns the service name, and the display name in parentheses if it differs. */
  public static String label(String name, @Nullable String displayName) {
    boolean differs = displayName != null && !displayName.isBlank() && !displayName.equals(name);
    return differs ? name + " (" + displayName + ")" : name;
  }

  /** Returns addresses as a line of a plan. */
  public static String ips(List<String> ips) {
    return ips.isEmpty() ? "none" : String.join(", ", ips);
  }

  /**
   * Returns the name and the fingerprint of the SSH key that a new system accepts.
   *
   * @param key the key; null if OVHcloud mails a password instead
   */
  public static String key(@Nullable NichandleSshKey key) {
    if (key == null) {
      return "none; OVHcloud mails a password";
    }
    return SshPublicKey.tryParse(key.key())
        .map(known -> key.keyName() + ", " + known.fingerprint())
        .orElse(key.keyName());
  }
}
