package dev.ovhdo.cli.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The login user of a newly installed image: OVHcloud names the user after the distribution. */
public final class LoginUser {
  private static final List<String> DISTRIBUTIONS =
      List.of("debian", "ubuntu", "almalinux", "rocky", "fedora", "centos", "arch", "freebsd");

  private LoginUser() {}

  /** Returns the login user of an image; empty if its name contains no known distribution. */
  public static Optional<String> ofImage(String image) {
    String name = image.toLowerCase(Locale.ROOT);
    return DISTRIBUTIONS.stream().filter(name::contains).findFirst();
  }
}
