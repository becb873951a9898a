package dev.ovhdo.api.dns;

import dev.ovhdo.api.InvalidInputException;
import java.util.Collection;

/** The one rule about CNAME records: where one stands there is nothing else. */
final class Aliases {
  private Aliases() {}

  /**
   * Refuses to let a CNAME stand beside other records; servers do not load such a zone.
   *
   * @param name relative
   * @param types the types of all sets of this name
   */
  static void refuseCompany(String name, Collection<RecordType> types) {
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
