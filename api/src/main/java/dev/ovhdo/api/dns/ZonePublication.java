package dev.ovhdo.api.dns;

import java.util.List;
import java.util.Objects;

/**
 * Result of a refresh that OVHcloud accepted. Immutable.
 *
 * @param zone the name of the zone
 * @param deployed whether OVHcloud reports the zone as deployed; also true if the consumer key may
 *     not read the status of the zone
 * @param notes OVHcloud's warnings about the zone, and why the zone does not count as deployed; one
 *     sentence each, without a final dot
 */
public record ZonePublication(String zone, boolean deployed, List<String> notes) {
  /** Copies the list. */
  public ZonePublication {
    Objects.requireNonNull(zone, "zone");
    notes = List.copyOf(notes);
  }
}
