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

/**
 * What the name servers of an account's zones know: what was there at the last refresh. Safe for
 * use by many threads.
 */
public final class PublishedZones {
  private final Supplier<? extends Collection<Zone>> zones;

  /** A zone is loaded when it is first asked for, and again once it was refreshed. */
  private final Map<String, PublishedZone> loaded = new ConcurrentHashMap<>();

  public PublishedZones(Account account) {
    this(() -> account.zones().all());
  }

  /**
   * Serves these zones.
   *
   * @param zones as they are whenever somebody asks
   */
  public PublishedZones(Supplier<? extends Collection<Zone>> zones) {
    this.zones = zones;
  }

  /**
   * The addresses to which a name leads, aliases and wildcards followed as far as the account's
   * zones know. None where it leads nowhere, or out of them.
   *
   * @param name with or without a final dot
   */
  public Set<InetAddress> addresses(String name) {
    Set<InetAddress> addresses = new LinkedHashSet<>();
    try {
      Name asked = Name.fromString(name, Name.root);
      List<Record> found = new ArrayList<>(new Lookup(this).find(asked, Type.A).answer());
      found.addAll(new Lookup(this).find(asked, Type.AAAA).answer());
      for (Record record : found) {
        if (record instanceof ARecord a) {
          addresses.add(a.getAddress());
        } else if (record instanceof AAAARecord aaaa) {
          addresses.add(aaaa.getAddress());
        }
      }
    } catch (TextParseException e) {
      // No name leads anywhere that cannot even be one.
    }
    return Set.copyOf(addresses);
  }

  /** The zone in which a name would be: of two that are one below the other the lower one. */
  Optional<PublishedZone> holding(Name name) {
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
