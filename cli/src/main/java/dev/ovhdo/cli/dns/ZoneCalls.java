package dev.ovhdo.cli.dns;

/** The routes that the commands about whole zones share. */
final class ZoneCalls {
  /** Reads a zone; lists the zones for the message about an unknown zone. */
  static final String ZONE = "GET /domain/zone, GET /domain/zone/{zoneName}";

  /** Reads whether a zone is deployed. */
  static final String STATUS = "GET /domain/zone/{zoneName}/status";

  /** Publishes a zone. */
  static final String PUBLISH = "POST /domain/zone/{zoneName}/refresh, " + STATUS;

  /** Reads the restore points of a zone. */
  static final String HISTORY =
      "GET /domain/zone/{zoneName}/history, GET /domain/zone/{zoneName}/history/{creationDate}";

  /**
   * Replaces all records of a zone: reads them, checks for unfinished tasks, and polls the task.
   */
  static final String REPLACEMENT =
      ZONE
          + ", GET /domain/zone/{zoneName}/record, GET /domain/zone/{zoneName}/export,"
          + " GET /domain/zone/{zoneName}/task, GET /domain/zone/{zoneName}/task/{id}";

  private ZoneCalls() {}
}
