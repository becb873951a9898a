package dev.ovhdo.api;

import java.util.Objects;

/**
 * The public half of an SSH key. Immutable.
 *
 * @param name the name under which the account knows it
 * @param key the public half, in one line: {@code ssh-ed25519 AAAA… me@laptop}
 * @param isDefault whether OVHcloud takes it where none is named
 */
public record SshKey(String name, String key, boolean isDefault) {

  /** Checks the parts. */
  public SshKey {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
  }

  static SshKey from(Fields fields) {
    return new SshKey(fields.text("keyName"), fields.text("key"), fields.flagOrFalse("default"));
  }
}
