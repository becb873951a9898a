package dev.ovhdo.sandbox.dns;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Zone;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** The published zones of an account: their content at the last refresh. Thread-safe. */
public final class PublishedZones {
  private final Supplier<? extends Collection<Zone>> zones;

  /** The loaded zones by name: loaded at the first query, and again after a refresh. */
  private final Map<String, PublishedZone> loaded = new ConcurrentHashMap<>();

  public PublishedZones(Account account) {
    this(() -> account.zones().all());
  }

  /**
   * Creates published zones from a supplier.
   *
   * @param zones called at each query
   */
  public PublishedZones(Supplier<? extends Collection<Zone>> zones) {
    this.zones = zones;
  }

  /**
   * Resolves a name to its addresses, with aliases and wildcards, in the account's zones only.
   * Empty if the name does not exist or an alias leads to another zone.
   *
   * @param name with or without a final dot
   */
  public Set<InetAddress> addresses(String name) {
    Set<InetAddress> addresses = new LinkedHashSet<>();
    try {
      Name asked = Name.fromString(name, Name.root);
      List<Record> found = new ArrayList<>(new DnsLookup(this).find(asked, Type.A).records());
      found.addAll(new DnsLookup(this).find(asked, Type.AAAA).records());
      for (Record record : found) {
        if (record instanceof ARecord a) {
          addresses.add(a.getAddress());
        } else if (record instanceof AAAARecord aaaa) {
          addresses.add(aaaa.getAddress());
        }
      }
    } catch (TextParseException e) {
      // An invalid name has no addresses.
    }
    return Set.copyOf(addresses);
  }

  /** Returns the most specific zone that contains the name. */
  Optional<PublishedZone> zoneOf(Name name) {
    return zones.get().stream()
        .map(this::load)
        .flatMap(Optional::stream)
        .filter(zone -> name.subdomain(zone.origin()))
        .max(Comparator.comparingInt(zone -> zone.origin().labels()));
  }

  private Optional<PublishedZone> load(Zone zone) {
    PublishedZone known = loaded.get(zone.name());
    if (known != null && known.isOf(zone.published())) {
      return Optional.of(known);
    }
    try {
      PublishedZone fresh = PublishedZone.of(zone);
      loaded.put(zone.name(), fresh);
      return Optional.of(fresh);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
