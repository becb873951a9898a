package dev.ovhdo.cli.dns;

/** The routes that several DNS commands share. */
final class DnsCalls {
  /** Reads records; lists the zones for the message about an unknown zone. */
  static final String RECORDS =
      "GET /domain/zone, GET /domain/zone/{zoneName}/record,"
          + " GET /domain/zone/{zoneName}/record/{id}";

  /** Reads the default TTL of a zone, which a TTL of 0 stands for. */
  static final String SOA = "GET /domain/zone/{zoneName}/soa";

  /** Reads whether a zone is deployed. */
  static final String STATUS = "GET /domain/zone/{zoneName}/status";

  /** Reads the tasks of a zone; a refresh is a task, too. */
  private static final String TASKS =
      "GET /domain/zone/{zoneName}/task, GET /domain/zone/{zoneName}/task/{id}";

  /** Publishes a zone. */
  static final String PUBLISH = "POST /domain/zone/{zoneName}/refresh, " + STATUS + ", " + TASKS;

  /** Changes records and publishes the zone. */
  static final String CHANGES =
      "POST /domain/zone/{zoneName}/record, PUT /domain/zone/{zoneName}/record/{id},"
          + " DELETE /domain/zone/{zoneName}/record/{id}, "
          + PUBLISH;

  /** Reads a zone; lists the zones for the message about an unknown zone. */
  static final String ZONE = "GET /domain/zone, GET /domain/zone/{zoneName}";

  /** Reads the dates of the restore points of a zone. */
  static final String HISTORY = "GET /domain/zone/{zoneName}/history";

  /**
   * Replaces all records of a zone: reads them, checks for unfinished tasks, and polls the task.
   */
  static final String REPLACEMENT =
      ZONE + ", GET /domain/zone/{zoneName}/record, GET /domain/zone/{zoneName}/export, " + TASKS;

  private DnsCalls() {}
}
