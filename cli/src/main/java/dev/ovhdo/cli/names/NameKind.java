package dev.ovhdo.cli.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of names that a shell completes. */
public enum NameKind {
  /** Service names and display names of VPSes. */
  VPS,
  /** Service names and display names of servers. */
  SERVER,
  /** Zones. */
  ZONE,
  /** SSH keys of the account. */
  KEY,
  /** Names and numbers of applications. */
  APPLICATION,
  /** Numbers of credentials. */
  CREDENTIAL,
  /** SMS services. */
  SMS_SERVICE,
  /** Senders of the account's only SMS service. */
  SENDER,
  /** Blocks of IP addresses. */
  BLOCK,
  /** IP addresses of which the whole block is one address. */
  ADDRESS,
  /** The service names of VPSes and servers. */
  SERVICE,
  /** The images of a VPS. */
  IMAGE,
  /** The boots of a server. */
  BOOT,
  /** The operating systems for a server. */
  OS,
  /** The tasks of a server. */
  SERVER_TASK,
  /** The names of the records of a zone. */
  RECORD,
  /** The restore points of a zone. */
  RESTORE_POINT,
  /** The ids that the API returns for a path. */
  ID,
  /** The paths of the API, by their first segment. */
  PATH;

  /** Returns the word in names of files and in scripts. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finds a kind by its word. */
  public static Optional<NameKind> parse(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
