package dev.ovhdo.cli.ssh;

import java.util.List;

/** What became of one address after a reinstallation. */
public sealed interface SshAnswer {
  /**
   * The new system answered.
   *
   * @param keys its host keys
   */
  record Fresh(List<HostKey> keys) implements SshAnswer {
    /** Copies the keys. */
    public Fresh {
      keys = List.copyOf(keys);
    }
  }

  /** The server still shows a key that it had before. */
  record Unchanged() implements SshAnswer {}

  /**
   * Nobody answered.
   *
   * @param reason why not, for people
   */
  record Silent(String reason) implements SshAnswer {}
}
