package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where names of the account's own zones lead. There are no others in the sandbox's world. */
public final class PublishedNames implements ForwardNames {
  /** As many aliases as resolvers follow. */
  private static final int LONGEST_CHAIN = 8;

  private final Account account;

  public PublishedNames(Account account) {
    this.account = account;
  }

  @Override
  public Set<String> addresses(String name) {
    Set<String> found = new HashSet<>();
    String current = name;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      String asked = current;
      Optional<Zone> zone = zoneOf(asked);
      if (zone.isEmpty()) {
        return found;
      }
      List<ZoneRecord> records =
          zone.get().published().records().stream()
              .filter(record -> nameOf(zone.get(), record).equals(asked))
              .toList();
      records.stream()
          .filter(record -> Set.of("A", "AAAA").contains(record.fieldType()))
          .map(ZoneRecord::target)
          .forEach(found::add);
      Optional<ZoneRecord> alias =
          records.stream().filter(record -> record.fieldType().equals("CNAME")).findFirst();
      if (alias.isEmpty()) {
        return found;
      }
      current = absolute(alias.get().target(), zone.get());
    }
    return found;
  }

  private Optional<Zone> zoneOf(String name) {
    return account.zones().all().stream()
        .filter(zone -> ("." + name).endsWith("." + zone.name() + "."))
        .max((one, other) -> Integer.compare(one.name().length(), other.name().length()));
  }

  private static String nameOf(Zone zone, ZoneRecord record) {
    return record.subDomain().isEmpty()
        ? zone.name() + "."
        : record.subDomain().toLowerCase(Locale.ROOT) + "." + zone.name() + ".";
  }

  private static String absolute(String target, Zone zone) {
    String name = target.toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name : name + "." + zone.name() + ".";
  }
}
