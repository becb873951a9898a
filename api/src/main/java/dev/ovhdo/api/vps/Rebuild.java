package dev.ovhdo.api.vps;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.sshkey.SshKeyChoice;
import java.util.Objects;

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
 * @param sshKey the key to install
 * @param mailsPassword whether a password is sent by email although a key is installed; without a
 *     key a password is always sent
 * @param installsRtm whether OVHcloud's monitoring agent is installed
 */
public record Rebuild(
    String image, SshKeyChoice sshKey, boolean mailsPassword, boolean installsRtm) {

  /** Checks the components. */
  public Rebuild {
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(sshKey, "sshKey");
  }

  /**
   * Returns a request to install an image without an SSH key.
   *
   * @param idNameOrPattern the id or name, or a regular expression that is searched in the names
   */
  public static Rebuild ofImage(String idNameOrPattern) {
    return new Rebuild(idNameOrPattern, SshKeyChoice.ofNone(), false, false);
  }

  /**
   * Returns a copy with another image.
   *
   * @param idNameOrPattern the id or name, or a regular expression that is searched in the names
   */
  public Rebuild withImage(String idNameOrPattern) {
    return new Rebuild(idNameOrPattern, sshKey, mailsPassword, installsRtm);
  }

  /**
   * Returns a copy that installs this key of the account, instead of a password by email.
   *
   * @param name the name of the key in the account
   */
  public Rebuild withSshKey(String name) {
    return new Rebuild(image, SshKeyChoice.ofName(name), mailsPassword, installsRtm);
  }

  /**
   * Returns a copy that installs this key, which need not be in the account, instead of a password
   * by email.
   *
   * @param key the public key in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws InvalidInputException if the text is not a public key
   */
  public Rebuild withPublicKey(String key) {
    return new Rebuild(image, SshKeyChoice.ofPublicKey(key), mailsPassword, installsRtm);
  }

  /** Returns a copy that sends a password by email in addition to the key. */
  public Rebuild withMailedPassword() {
    return new Rebuild(image, sshKey, true, installsRtm);
  }

  /** Returns a copy that installs OVHcloud's monitoring agent, Real Time Monitoring. */
  public Rebuild withRtm() {
    return new Rebuild(image, sshKey, mailsPassword, true);
  }
}
