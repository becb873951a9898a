package dev.ovhdo.api.sshkey;

import java.util.Objects;

/** The SSH key to install on a machine: none, a key of the account, or a key given in full. */
public sealed interface SshKeyChoice {
  /** No key: OVHcloud sends a password by email. */
  record None() implements SshKeyChoice {}

  /**
   * A key of the account.
   *
   * @param name the name of the key in the account
   */
  record Named(String name) implements SshKeyChoice {
    /** Checks the name. */
    public Named {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * A key that need not be in the account.
   *
   * @param key the public key
   */
  record Literal(SshPublicKey key) implements SshKeyChoice {
    /** Checks the key. */
    public Literal {
      Objects.requireNonNull(key, "key");
    }
  }

  /** Returns the choice of no key. */
  static SshKeyChoice ofNone() {
    return new None();
  }

  /**
   * Returns the choice of a key of the account.
   *
   * @param name the name of the key in the account
   */
  static SshKeyChoice ofName(String name) {
    return new Named(name);
  }

  /**
   * Returns the choice of a key given in full.
   *
   * @param key the public key in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws dev.ovhdo.api.error.InvalidInputException if the text is not a public key
   */
  static SshKeyChoice ofPublicKey(String key) {
    return new Literal(SshPublicKey.parse(key));
  }
}
