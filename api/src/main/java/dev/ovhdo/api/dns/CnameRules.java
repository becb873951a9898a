package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.Collection;

/** Rules for CNAME records: a CNAME record is the only record of its name. */
final class CnameRules {
  private CnameRules() {}

  /** Rejects several values of type CNAME. */
  static void requireSingleValue(String name, RecordType type, int values) {
    if (type.equals(RecordType.CNAME) && values > 1) {
      throw new InvalidInputException(
          "%s has %s values of type CNAME: an alias has exactly one target"
              .formatted(name, values));
    }
  }

  /**
   * Rejects a CNAME record beside other records; name servers do not load such a zone.
   *
   * @param name relative
   * @param types the types of all sets of this name
   */
  static void requireNoOtherRecords(String name, Collection<RecordType> types) {
    if (!types.contains(RecordType.CNAME)) {
      return;
    }
    if (name.equals("@")) {
      throw new InvalidInputException(
          "@ can't be an alias (CNAME): the zone itself has name servers and a SOA record");
    }
    types.stream()
        .filter(type -> !type.equals(RecordType.CNAME))
        .findFirst()
        .ifPresent(
            other -> {
              throw new InvalidInputException(
                  "%s can't be an alias (CNAME) and have records of type %s at the same time"
                      .formatted(name, other));
            });
  }
}
