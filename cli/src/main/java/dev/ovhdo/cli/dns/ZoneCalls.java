package dev.ovhdo.cli.dns;

/** Which routes the commands about whole zones share. */
final class ZoneCalls {
  /** Finding a zone, and the names of the others where it is none of the account's. */
  static final String ZONE = "GET /domain/zone, GET /domain/zone/{zoneName}";

  /** Seeing whether it is deployed. */
  static final String STATUS = "GET /domain/zone/{zoneName}/status";

  /** Publishing it. */
  static final String PUBLISH = "POST /domain/zone/{zoneName}/refresh, " + STATUS;

  /** Its former states. */
  static final String HISTORY =
      "GET /domain/zone/{zoneName}/history, GET /domain/zone/{zoneName}/history/{creationDate}";

  /** Replacing all of it: what is there, whether it is busy, and how the task goes. */
  static final String REPLACEMENT =
      ZONE
          + ", GET /domain/zone/{zoneName}/record, GET /domain/zone/{zoneName}/export,"
          + " GET /domain/zone/{zoneName}/task, GET /domain/zone/{zoneName}/task/{id}";

  private ZoneCalls() {}
}
