package dev.ovhdo.cli.login;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The user that a freshly installed image lets in: OVHcloud names it after the distribution. */
public final class LoginUser {
  private static final List<String> DISTRIBUTIONS =
      List.of("debian", "ubuntu", "almalinux", "rocky", "fedora", "centos", "arch", "freebsd");

  private LoginUser() {}

  /** Returns the user of an image, where its name tells. */
  public static Optional<String> of(String image) {
    String name = image.toLowerCase(Locale.ROOT);
    return DISTRIBUTIONS.stream().filter(name::contains).findFirst();
  }
}
