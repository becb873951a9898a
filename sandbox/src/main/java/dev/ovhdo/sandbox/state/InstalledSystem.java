package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.Locale;

/**
 * The system on a machine.
 *
 * @param user whom one logs in as
 * @param authorizedKeys the public keys that open the door to that user, one line each
 */
public record InstalledSystem(VpsImage image, String user, List<String> authorizedKeys) {
  private static final List<String> DISTRIBUTIONS =
      List.of("debian", "ubuntu", "almalinux", "rocky", "fedora", "centos", "arch", "opensuse");

  public InstalledSystem {
    authorizedKeys = List.copyOf(authorizedKeys);
  }

  /** The system that comes of that image: its user is named after the distribution. */
  public static InstalledSystem of(VpsImage image, List<String> authorizedKeys) {
    String name = image.name().toLowerCase(Locale.ROOT);
    String user = DISTRIBUTIONS.stream().filter(name::startsWith).findFirst().orElse("root");
    return new InstalledSystem(image, user, authorizedKeys);
  }
}
