package dev.ovhdo.cli.machine;

import dev.ovhdo.api.sshkey.SshPublicKey;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.Listing.Unread;
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
    return ips(ips, List.of());
  }

  /**
   * Returns addresses as a line of a plan.
   *
   * @param unread the parts of the machine that could not be read
   */
  public static String ips(List<String> ips, List<Unread> unread) {
    if (ips.isEmpty()) {
      return unread.stream().anyMatch(part -> part.id().equals("addresses")) ? "unknown" : "none";
    }
    return String.join(", ", ips);
  }

  /** Returns the sentence about an address of an answer that is no IP address. */
  public static String noIp(String machine, String ip) {
    return "OVHcloud returned \""
        + ip
        + "\" as an address of "
        + machine
        + ", which is not an IP address";
  }

  /**
   * Returns the predicate of the message after the task of a reboot. At OVHcloud the task of a
   * server was done after 60 s, the server went down after 143 s, and was back after 207 s.
   *
   * @param into the end of the verb: {@code into 1 (hd)}
   */
  public static String reboots(String into) {
    return "reboots" + into + ". It may go down only some minutes after the end of the task";
  }

  /** Prints a note for each part of a machine that could not be read, and that is not needed. */
  public static void noteUnread(CommandContext context, String label, List<Unread> unread) {
    for (Unread part : unread) {
      context
          .terminal()
          .note(
              label
                  + ": continuing without the "
                  + part.id()
                  + ", which could not be read: "
                  + part.reason().getMessage());
    }
  }

  /**
   * Returns the name and the fingerprint of the SSH key that a new system accepts.
   *
   * @param key the key; null if OVHcloud mails a password instead
   * @param reason the reason of its selection; empty if the user named the key
   */
  public static String key(@Nullable NichandleSshKey key, String reason) {
    if (key == null) {
      return "none; OVHcloud mails a password";
    }
    String text =
        key.optional(NichandleSshKey::key)
            .flatMap(SshPublicKey::tryParse)
            .map(known -> key.keyName() + ", " + known.fingerprint())
            .orElseGet(key::keyName);
    return reason.isEmpty() ? text : text + " (" + reason + ")";
  }
}
