package dev.ovhdo.api;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A DNS zone as OVHcloud kept it. Immutable.
 *
 * @param creationDate when it was kept, in the offset that OVHcloud tells
 * @param zoneFileUrl where the zone file can be fetched; whoever has this URL can
 */
public record ZoneBackup(OffsetDateTime creationDate, String zoneFileUrl) {

  /** Checks the parts. */
  public ZoneBackup {
    Objects.requireNonNull(creationDate, "creationDate");
    Objects.requireNonNull(zoneFileUrl, "zoneFileUrl");
  }

  static ZoneBackup from(Fields fields) {
    return new ZoneBackup(fields.moment("creationDate"), fields.text("zoneFileUrl"));
  }
}
