package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.sshkey.SshKeyChoice;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Access to a rescue system. Without a key, OVHcloud sends a password by email. Immutable.
 *
 * <pre>{@code
 * Rescue.ofSshKey("laptop")
 * }</pre>
 *
 * @param sshKey the key to install; without a key OVHcloud sends a password
 * @param mail the email address for a password; null for the current address of the server or the
 *     account
 */
public record Rescue(SshKeyChoice sshKey, @Nullable String mail) {

  /** Checks the components. */
  public Rescue {
    Objects.requireNonNull(sshKey, "sshKey");
    if (mail != null && !mail.matches("[^@\\s]+@[^@\\s]+")) {
      throw new InvalidInputException(
          "\"" + mail + "\" is not an email address such as me@example.com");
    }
  }

  /** Returns the access by a password that OVHcloud sends by email. */
  public static Rescue ofPassword() {
    return new Rescue(SshKeyChoice.ofNone(), null);
  }

  /**
   * Returns the access by a key of the account.
   *
   * @param name the name of the key in the account
   */
  public static Rescue ofSshKey(String name) {
    return new Rescue(SshKeyChoice.ofName(name), null);
  }

  /**
   * Returns the access by this key, which need not be in the account.
   *
   * @param key the public key in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws InvalidInputException if the text is not a public key
   */
  public static Rescue ofPublicKey(String key) {
    return new Rescue(SshKeyChoice.ofPublicKey(key), null);
  }

  /**
   * Returns a copy with an email address for the password.
   *
   * @throws InvalidInputException if the text is not an email address
   */
  public Rescue withMail(String address) {
    return new Rescue(sshKey, Objects.requireNonNull(address, "address"));
  }
}
