package dev.ovhdo.sandbox.state;

/**
 * A record of a zone.
 *
 * @param subDomain relative to the zone, empty for the zone itself
 * @param ttl in seconds; 0 for the zone's default
 */
public record ZoneRecord(long id, String fieldType, String subDomain, String target, long ttl) {
  public ZoneRecord withId(long changed) {
    return new ZoneRecord(changed, fieldType, subDomain, target, ttl);
  }

  public ZoneRecord withTarget(String changed) {
    return new ZoneRecord(id, fieldType, subDomain, changed, ttl);
  }
}
