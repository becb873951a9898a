package dev.ovhdo.api.vps;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.sshkey.SshPublicKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Request to reinstall a VPS with an image. Without a key, OVHcloud sends a password by email to
 * the owner of the account. Immutable.
 *
 * <pre>{@code
 * Rebuild.ofImage("Debian").withSshKey("laptop")
 * }</pre>
 *
 * @param image the id or name of an image, or a regular expression that is searched in the names;
 *     the newest of several matching images is installed
 * @param sshKeyName the name of a key of the account; null for none
 * @param publicKey a public key in full; null for none
 * @param mailsPassword whether a password is sent by email although a key is installed; without a
 *     key a password is always sent
 * @param installsRtm whether OVHcloud's monitoring agent is installed
 */
public record Rebuild(
    String image,
    @Nullable String sshKeyName,
    @Nullable String publicKey,
    boolean mailsPassword,
    boolean installsRtm) {

  /** Checks that at most one of the two keys is given. */
  public Rebuild {
    Objects.requireNonNull(image, "image");
    if (sshKeyName != null && publicKey != null) {
      throw new IllegalArgumentException("Either the name of a key or a public key, not both");
    }
  }

  /**
   * Returns a request to install an image without an SSH key.
   *
   * @param idNameOrPattern the id or name, or a regular expression that is searched in the names
   */
  public static Rebuild ofImage(String idNameOrPattern) {
    return new Rebuild(idNameOrPattern, null, null, false, false);
  }

  /**
   * Returns a copy with another image.
   *
   * @param idNameOrPattern the id or name, or a regular expression that is searched in the names
   */
  public Rebuild withImage(String idNameOrPattern) {
    return new Rebuild(idNameOrPattern, sshKeyName, publicKey, mailsPassword, installsRtm);
  }

  /**
   * Returns a copy that installs this key of the account, instead of a password by email.
   *
   * @param name the name of the key in the account
   */
  public Rebuild withSshKey(String name) {
    return new Rebuild(
        image, Objects.requireNonNull(name, "name"), null, mailsPassword, installsRtm);
  }

  /**
   * Returns a copy that installs this key, which need not be in the account, instead of a password
   * by email.
   *
   * @param key the public key in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws InvalidInputException if the text is not a public key
   */
  public Rebuild withPublicKey(String key) {
    return new Rebuild(image, null, SshPublicKey.parse(key).line(), mailsPassword, installsRtm);
  }

  /** Returns a copy that sends a password by email in addition to the key. */
  public Rebuild withMailedPassword() {
    return new Rebuild(image, sshKeyName, publicKey, true, installsRtm);
  }

  /** Returns a copy that installs OVHcloud's monitoring agent, Real Time Monitoring. */
  public Rebuild withRtm() {
    return new Rebuild(image, sshKeyName, publicKey, mailsPassword, true);
  }
}
