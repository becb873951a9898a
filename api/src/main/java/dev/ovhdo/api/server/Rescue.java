package dev.ovhdo.api.server;

import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.api.PublicKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to get into a rescue system. Without a key, OVHcloud mails a password. Immutable.
 *
 * <pre>{@code
 * Rescue.withSshKey("laptop")
 * }</pre>
 *
 * @param sshKeyName the name of a key of the account; null for none
 * @param publicKey a public key in full; null for none
 * @param mail where OVHcloud sends a password; null for the address of the account, or the one that
 *     was set before
 */
public record Rescue(
    @Nullable String sshKeyName, @Nullable String publicKey, @Nullable String mail) {

  /** Checks that there is one key at most, and that the address is one. */
  public Rescue {
    if (sshKeyName != null && publicKey != null) {
      throw new IllegalArgumentException("Either the name of a key or a public key, not both");
    }
    if (mail != null && !mail.matches("[^@\\s]+@[^@\\s]+")) {
      throw new InvalidInputException(
          "\"" + mail + "\" is no mail address; one is such as me@example.com");
    }
  }

  /** Lets in by a password that OVHcloud mails. */
  public static Rescue withPassword() {
    return new Rescue(null, null, null);
  }

  /**
   * Lets in a key of the account.
   *
   * @param name the name under which the account knows the key
   */
  public static Rescue withSshKey(String name) {
    return new Rescue(Objects.requireNonNull(name, "name"), null, null);
  }

  /**
   * Lets in this key, whether the account knows it or not.
   *
   * @param key the public half, in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws InvalidInputException if it is no public key
   */
  public static Rescue withPublicKey(String key) {
    return new Rescue(null, PublicKey.parse(key).line(), null);
  }

  /**
   * Returns a copy that has OVHcloud write to this address.
   *
   * @throws InvalidInputException if it is none
   */
  public Rescue withMail(String address) {
    return new Rescue(sshKeyName, publicKey, Objects.requireNonNull(address, "address"));
  }
}
