package dev.ovhdo.sandbox.ssh;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One installation of a machine: host name, operating system and authorized keys.
 *
 * @param user the user who can log in
 * @param authorizedKeys the accepted public keys, as lines of an authorized_keys file
 */
record Installation(
    String hostname, OperatingSystem system, String user, List<String> authorizedKeys) {

  Installation {
    authorizedKeys = List.copyOf(authorizedKeys);
  }

  String home() {
    return user().equals("root") ? "/root" : "/home/" + user();
  }

  /** The files that {@code cat} prints, by absolute path. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>(system.files());
    files.put("/etc/hostname", hostname + "\n");
    files.put("/etc/motd", motd());
    StringBuilder keys = new StringBuilder();
    authorizedKeys.forEach(key -> keys.append(key).append('\n'));
    files.put(home() + "/.ssh/authorized_keys", keys.toString());
    return files;
  }

  String motd() {
    return system.prettyName()
        + " on "
        + hostname
        + ", a machine of the ovh-do sandbox.\nIt understands a few commands; \"help\" lists them.\n";
  }
}
