package dev.ovhdo.examples;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.dns.RecordSet;
import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.api.ip.IpAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Directs a name to a standby server while its primary server does not accept connections. Run it
 * every minute, for example by cron: if nothing has to change, it sends no change.
 *
 * <p>The record needs a low TTL from the start: resolvers keep the former address for its TTL.
 */
public final class DnsFailover {
  private static final int ATTEMPTS = 3;
  private static final int TIMEOUT_MILLIS = 2000;
  private static final long TTL_SECONDS = 60;

  private final Ovh ovh;
  private final PrintStream out;

  DnsFailover(Ovh ovh, PrintStream out) {
    this.ovh = ovh;
    this.out = out;
  }

  /** Runs with the settings of this machine. */
  public static void main(String[] arguments) {
    if (arguments.length != 5) {
      System.err.println("Usage: DnsFailover ZONE NAME PORT PRIMARY STANDBY");
      System.exit(2);
    }
    try (Ovh ovh = Ovh.fromConfiguration()) {
      new DnsFailover(ovh, System.out)
          .run(
              arguments[0],
              arguments[1],
              Integer.parseInt(arguments[2]),
              IpAddress.parse(arguments[3]),
              IpAddress.parse(arguments[4]));
    }
  }

  void run(String zone, String name, int port, IpAddress primary, IpAddress standby) {
    boolean accepts = accepts(primary, port);
    if (!accepts && !accepts(standby, port)) {
      out.println("Neither server accepts connections; nothing was changed.");
      return;
    }
    IpAddress address = accepts ? primary : standby;
    RecordType type = address.isV6() ? RecordType.AAAA : RecordType.A;
    ZonePlan.Applied applied =
        ovh.zones()
            .records()
            .ensure(zone, RecordSet.of(name, type, address.toString()).withTtl(TTL_SECONDS));
    if (!applied.writes().isEmpty()) {
      out.println(name + "." + zone + " has the address " + address + " now.");
    }
  }

  private static boolean accepts(IpAddress address, int port) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getByAddress(address.bytes()), port), TIMEOUT_MILLIS);
        return true;
      } catch (IOException e) {
        // The next attempt decides: a single lost packet is no reason to change the address.
      }
    }
    return false;
  }
}
