package dev.ovhdo.cli.ssh;

import java.util.List;

/** The result of waiting for new host keys at one address. */
public sealed interface SshAnswer {
  /**
   * The SSH server shows new keys.
   *
   * @param keys its host keys
   */
  record Fresh(List<HostKey> keys) implements SshAnswer {
    /** Copies the keys. */
    public Fresh {
      keys = List.copyOf(keys);
    }
  }

  /** The SSH server still shows an old key. */
  record Unchanged() implements SshAnswer {}

  /**
   * No SSH server answered.
   *
   * @param reason the cause, as text for users
   */
  record Silent(String reason) implements SshAnswer {}
}
