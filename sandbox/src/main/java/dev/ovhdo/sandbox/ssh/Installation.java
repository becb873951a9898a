package dev.ovhdo.sandbox.ssh;

import dev.ovhdo.sandbox.state.InstalledSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One installation of a machine: host name, operating system and authorized keys.
 *
 * @param system the name of the image, such as {@code Debian 12}
 * @param user the user who can log in
 * @param authorizedKeys the accepted public keys, as lines of an authorized_keys file
 */
record Installation(String hostname, String system, String user, List<String> authorizedKeys) {

  Installation {
    authorizedKeys = List.copyOf(authorizedKeys);
  }

  static Installation of(String serviceName, InstalledSystem system) {
    return new Installation(
        system.hostname() == null ? serviceName : system.hostname(),
        system.image().name(),
        system.user(),
        system.authorizedKeys());
  }

  /**
   * Returns the content of a file.
   *
   * @param path absolute, or relative to the home folder
   * @return null if there is no such file
   */
  @Nullable String file(String path) {
    String home = user.equals("root") ? "/root/" : "/home/" + user + "/";
    return switch (path.startsWith(home) ? path.substring(home.length()) : path) {
      case "/etc/hostname" -> hostname + "\n";
      case "/etc/os-release" -> "PRETTY_NAME=\"" + system + "\"\n";
      case ".ssh/authorized_keys" ->
          authorizedKeys.isEmpty() ? "" : String.join("\n", authorizedKeys) + "\n";
      default -> null;
    };
  }

  /** Returns the message of the day, which a terminal shows after the login. */
  String motd() {
    return "%s on %s, a machine of the ovh-do sandbox.\nIts commands are: %s\n"
        .formatted(system, hostname, Shell.COMMANDS);
  }
}
