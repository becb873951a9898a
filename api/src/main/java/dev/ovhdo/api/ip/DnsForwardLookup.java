package dev.ovhdo.api.ip;

import dev.ovhdo.api.ip.ForwardWaitOptions.ForwardLookup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Lookup by DNS queries without a cache. The JDK's lookup is unsuitable, because it caches negative
 * answers and reads the hosts file.
 */
final class DnsForwardLookup implements ForwardLookup {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final @Nullable InetSocketAddress server;

  /** Queries a name server; the name servers of this machine if null. */
  DnsForwardLookup(@Nullable InetSocketAddress server) {
    this.server = server;
  }

  @Override
  public Optional<Boolean> resolvesTo(HostName name, IpAddress address) {
    Lookup lookup = lookup(name, address.isV6() ? Type.AAAA : Type.A);
    Record[] found = lookup.run();
    return switch (lookup.getResult()) {
      case Lookup.SUCCESSFUL ->
          Optional.of(Arrays.stream(found).anyMatch(record -> address.equals(target(record))));
      case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private Lookup lookup(HostName name, int type) {
    try {
      Lookup lookup = new Lookup(name.text(), type);
      lookup.setCache(null);
      lookup.setHostsFileParser(null);
      if (server != null) {
        Resolver resolver = new SimpleResolver(server);
        resolver.setTimeout(TIMEOUT);
        lookup.setResolver(resolver);
      }
      return lookup;
    } catch (TextParseException e) {
      throw new IllegalStateException("not a host name: " + name, e);
    }
  }

  private static @Nullable IpAddress target(Record record) {
    if (record instanceof ARecord four) {
      return IpAddress.of(four.getAddress().getAddress());
    }
    return record instanceof AAAARecord six ? IpAddress.of(six.getAddress().getAddress()) : null;
  }
}
