package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A DNS zone.
 *
 * @param export the text that an export gives, or null for one made from the records
 */
public record Zone(
    String name,
    OffsetDateTime lastUpdate,
    boolean dnssecSupported,
    boolean dnssecActivated,
    boolean hasDnsAnycast,
    List<String> nameServers,
    ZoneSoa soa,
    List<ZoneRecord> records,
    List<ZoneBackup> history,
    @Nullable String export) {

  public Zone {
    nameServers = List.copyOf(nameServers);
    records = List.copyOf(records);
    history = List.copyOf(history);
  }

  public Optional<ZoneRecord> record(long id) {
    return records.stream().filter(record -> record.id() == id).findFirst();
  }
}
