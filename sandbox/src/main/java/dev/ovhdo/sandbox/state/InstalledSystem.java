package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The operating system on a machine.
 *
 * @param user the user who can log in over SSH
 * @param authorizedKeys the public keys that are accepted for this user, one line each
 * @param hostname null for the service name
 */
public record InstalledSystem(
    OsImage image, String user, List<String> authorizedKeys, @Nullable String hostname) {
  private static final List<String> DISTRIBUTIONS =
      List.of("debian", "ubuntu", "almalinux", "rocky", "fedora", "centos", "arch", "opensuse");

  public InstalledSystem {
    authorizedKeys = List.copyOf(authorizedKeys);
  }

  /** Creates a system whose host name is the service name. */
  public InstalledSystem(OsImage image, String user, List<String> authorizedKeys) {
    this(image, user, authorizedKeys, null);
  }

  /** Returns the system that an image installs. The user has the name of the distribution. */
  public static InstalledSystem of(OsImage image, List<String> authorizedKeys) {
    String name = image.name().toLowerCase(Locale.ROOT);
    String user = DISTRIBUTIONS.stream().filter(name::startsWith).findFirst().orElse("root");
    return new InstalledSystem(image, user, authorizedKeys);
  }

  /**
   * Returns the system of a server's rescue boot, which is not on the disk.
   *
   * @param key the public key that is accepted for root; null if root has a password instead, which
   *     the sandbox does not implement
   */
  public static InstalledSystem rescue(Boot boot, @Nullable String key) {
    return rescue(boot.kernel(), key);
  }

  /**
   * Returns the system of a VPS's rescue boot. It accepts no key: OVHcloud mails a password, which
   * the sandbox does not implement.
   */
  public static InstalledSystem vpsRescue() {
    return rescue("rescue", null);
  }

  private static InstalledSystem rescue(String kernel, @Nullable String key) {
    return new InstalledSystem(
        new OsImage(kernel, "Debian 12 (rescue)"),
        "root",
        key == null ? List.of() : List.of(key),
        kernel + "-eu");
  }

  public InstalledSystem withHostname(@Nullable String changed) {
    return new InstalledSystem(image, user, authorizedKeys, changed);
  }
}
