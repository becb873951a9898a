package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.sshkey.SshPublicKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Access to a rescue system. Without a key, OVHcloud sends a password by email. Immutable.
 *
 * <pre>{@code
 * Rescue.withSshKey("laptop")
 * }</pre>
 *
 * @param sshKeyName the name of a key of the account; null for none
 * @param publicKey a public key in full; null for none
 * @param mail the email address for a password; null for the current address of the server or the
 *     account
 */
public record Rescue(
    @Nullable String sshKeyName, @Nullable String publicKey, @Nullable String mail) {

  /** Checks that at most one key is given, and the email address. */
  public Rescue {
    if (sshKeyName != null && publicKey != null) {
      throw new IllegalArgumentException("Either the name of a key or a public key, not both");
    }
    if (mail != null && !mail.matches("[^@\\s]+@[^@\\s]+")) {
      throw new InvalidInputException(
          "\"" + mail + "\" is not an email address such as me@example.com");
    }
  }

  /** Returns the access by a password that OVHcloud sends by email. */
  public static Rescue withPassword() {
    return new Rescue(null, null, null);
  }

  /**
   * Returns the access by a key of the account.
   *
   * @param name the name of the key in the account
   */
  public static Rescue withSshKey(String name) {
    return new Rescue(Objects.requireNonNull(name, "name"), null, null);
  }

  /**
   * Returns the access by this key, which need not be in the account.
   *
   * @param key the public key in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws InvalidInputException if the text is not a public key
   */
  public static Rescue withPublicKey(String key) {
    return new Rescue(null, SshPublicKey.parse(key).line(), null);
  }

  /**
   * Returns a copy with an email address for the password.
   *
   * @throws InvalidInputException if the text is not an email address
   */
  public Rescue withMail(String address) {
    return new Rescue(sshKeyName, publicKey, Objects.requireNonNull(address, "address"));
  }
}
