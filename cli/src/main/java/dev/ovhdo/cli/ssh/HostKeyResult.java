package dev.ovhdo.cli.ssh;

import java.util.List;

/** The result of waiting for new host keys at one address. */
public sealed interface HostKeyResult {
  /**
   * The SSH server shows new keys.
   *
   * @param keys its host keys
   */
  record NewKeys(List<HostKey> keys) implements HostKeyResult {
    /** Copies the keys. */
    public NewKeys {
      keys = List.copyOf(keys);
    }
  }

  /** The SSH server still shows an old key, or may still be that of the old system. */
  record OldKey() implements HostKeyResult {}

  /**
   * No SSH server answered.
   *
   * @param reason the cause, as text for users
   */
  record NoAnswer(String reason) implements HostKeyResult {}
}
