package dev.ovhdo.cli.dns;

/** Which routes the commands about records share. */
final class DnsCalls {
  /** Reading records, and the names of the zones where there is none of that name. */
  static final String RECORDS =
      "GET /domain/zone, GET /domain/zone/{zoneName}/record,"
          + " GET /domain/zone/{zoneName}/record/{id}";

  /** What a TTL of 0 stands for. */
  static final String SOA = "GET /domain/zone/{zoneName}/soa";

  /** Changing records and publishing the zone. */
  static final String CHANGES =
      "POST /domain/zone/{zoneName}/record, PUT /domain/zone/{zoneName}/record/{id},"
          + " DELETE /domain/zone/{zoneName}/record/{id},"
          + " POST /domain/zone/{zoneName}/refresh, GET /domain/zone/{zoneName}/status";

  private DnsCalls() {}
}
