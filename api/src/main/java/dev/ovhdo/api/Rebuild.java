package dev.ovhdo.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to put on a VPS. Without a key, OVHcloud mails a password to the owner of the account.
 * Immutable.
 *
 * <pre>{@code
 * Rebuild.ofImage("Debian").withSshKey("laptop")
 * }</pre>
 *
 * @param image the id of an image, its name, or a regular expression that is searched in the names;
 *     of several images the newest one is taken
 * @param sshKeyName the name of a key of the account; null for none
 * @param publicKey a public key in full; null for none
 * @param mailsPassword whether a password is mailed though a key is let in; without a key one is
 *     mailed in any case
 * @param installsRtm whether OVHcloud's monitoring agent is installed too
 */
public record Rebuild(
    String image,
    @Nullable String sshKeyName,
    @Nullable String publicKey,
    boolean mailsPassword,
    boolean installsRtm) {

  /** Checks that there is one key at most. */
  public Rebuild {
    Objects.requireNonNull(image, "image");
    if (sshKeyName != null && publicKey != null) {
      throw new IllegalArgumentException("Either the name of a key or a public key, not both");
    }
  }

  /**
   * Installs an image.
   *
   * @param idNameOrPattern its id, its name, or a regular expression that is searched in the names
   */
  public static Rebuild ofImage(String idNameOrPattern) {
    return new Rebuild(idNameOrPattern, null, null, false, false);
  }

  /**
   * Returns a copy with another image.
   *
   * @param idNameOrPattern its id, its name, or a regular expression that is searched in the names
   */
  public Rebuild withImage(String idNameOrPattern) {
    return new Rebuild(idNameOrPattern, sshKeyName, publicKey, mailsPassword, installsRtm);
  }

  /**
   * Returns a copy that lets this key of the account in, instead of mailing a password.
   *
   * @param name the name under which the account knows the key
   */
  public Rebuild withSshKey(String name) {
    return new Rebuild(
        image, Objects.requireNonNull(name, "name"), null, mailsPassword, installsRtm);
  }

  /**
   * Returns a copy that lets this key in, whether the account knows it or not, instead of mailing a
   * password.
   *
   * @param key the public half, in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws InvalidInputException if it is no public key
   */
  public Rebuild withPublicKey(String key) {
    return new Rebuild(image, null, PublicKey.parse(key).line(), mailsPassword, installsRtm);
  }

  /** Returns a copy that has OVHcloud mail a password too. */
  public Rebuild withMailedPassword() {
    return new Rebuild(image, sshKeyName, publicKey, true, installsRtm);
  }

  /** Returns a copy that installs OVHcloud's monitoring agent, Real Time Monitoring. */
  public Rebuild withRtm() {
    return new Rebuild(image, sshKeyName, publicKey, mailsPassword, true);
  }
}
