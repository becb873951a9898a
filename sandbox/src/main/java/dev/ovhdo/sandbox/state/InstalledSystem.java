package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The system on a machine.
 *
 * @param user whom one logs in as
 * @param authorizedKeys the public keys that open the door to that user, one line each
 * @param hostname what it calls itself; null for the service name
 */
public record InstalledSystem(
    VpsImage image, String user, List<String> authorizedKeys, @Nullable String hostname) {
  private static final List<String> DISTRIBUTIONS =
      List.of("debian", "ubuntu", "almalinux", "rocky", "fedora", "centos", "arch", "opensuse");

  public InstalledSystem {
    authorizedKeys = List.copyOf(authorizedKeys);
  }

  /** One that is called as its machine is. */
  public InstalledSystem(VpsImage image, String user, List<String> authorizedKeys) {
    this(image, user, authorizedKeys, null);
  }

  /** The system that comes of that image: its user is named after the distribution. */
  public static InstalledSystem of(VpsImage image, List<String> authorizedKeys) {
    String name = image.name().toLowerCase(Locale.ROOT);
    String user = DISTRIBUTIONS.stream().filter(name::startsWith).findFirst().orElse("root");
    return new InstalledSystem(image, user, authorizedKeys);
  }

  /**
   * The system of a rescue boot, which is on no disk.
   *
   * @param key the one that lets root in; null for a password, which nobody gets to see here
   */
  public static InstalledSystem rescue(Boot boot, @Nullable String key) {
    return rescue(boot.kernel(), key);
  }

  /**
   * The system of a VPS's rescue boot. The account's default key lets root in: "used for rescue
   * mode", says the schema of {@code nichandle.sshKey}.
   */
  public static InstalledSystem rescue(Account account) {
    Optional<String> key =
        account.sshKeys().all().stream().filter(SshKey::isDefault).map(SshKey::key).findFirst();
    return rescue("rescue", key.orElse(null));
  }

  private static InstalledSystem rescue(String kernel, @Nullable String key) {
    return new InstalledSystem(
        new VpsImage(kernel, "Debian 12 (rescue)"),
        "root",
        key == null ? List.of() : List.of(key),
        kernel + "-eu");
  }

  public InstalledSystem withHostname(@Nullable String changed) {
    return new InstalledSystem(image, user, authorizedKeys, changed);
  }
}
