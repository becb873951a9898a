package dev.ovhdo.cli.dns;

/** The routes that the commands about records share. */
final class DnsCalls {
  /** Reads records; lists the zones for the message about an unknown zone. */
  static final String RECORDS =
      "GET /domain/zone, GET /domain/zone/{zoneName}/record,"
          + " GET /domain/zone/{zoneName}/record/{id}";

  /** Reads the default TTL of a zone, which a TTL of 0 stands for. */
  static final String SOA = "GET /domain/zone/{zoneName}/soa";

  /** Changes records and publishes the zone. */
  static final String CHANGES =
      "POST /domain/zone/{zoneName}/record, PUT /domain/zone/{zoneName}/record/{id},"
          + " DELETE /domain/zone/{zoneName}/record/{id},"
          + " POST /domain/zone/{zoneName}/refresh, GET /domain/zone/{zoneName}/status";

  private DnsCalls() {}
}
