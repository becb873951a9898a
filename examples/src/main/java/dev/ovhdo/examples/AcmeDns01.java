package dev.ovhdo.examples;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.dns.RecordSet;
import dev.ovhdo.api.dns.RecordType;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;

/**
 * Proves to a certificate authority that a domain belongs to its owner (ACME, challenge DNS-01).
 * ACME clients that can execute a program run it twice: {@code present NAME VALUE} adds the TXT
 * record, and {@code cleanup NAME VALUE} removes it. Other values of the name are kept, because a
 * certificate for a name and its wildcard needs two values.
 *
 * <p>Least rights: {@code ovh-do credential rules --for 'dns add' --for 'dns delete'}.
 */
public final class AcmeDns01 {
  private final Ovh ovh;
  private final PrintStream out;

  AcmeDns01(Ovh ovh, PrintStream out) {
    this.ovh = ovh;
    this.out = out;
  }

  /** Runs with the settings of this machine. */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      System.err.println("Usage: AcmeDns01 present|cleanup NAME VALUE");
      System.exit(2);
    }
    try (Ovh ovh = Ovh.fromConfiguration()) {
      new AcmeDns01(ovh, System.out).run(arguments[0], arguments[1], arguments[2]);
    }
  }

  void run(String action, String name, String value) {
    String host = name.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
    String zone = zoneOf(host);
    String label = host.equals(zone) ? "@" : host.substring(0, host.length() - zone.length() - 1);
    switch (action) {
      case "present" ->
          ovh.zones().records().add(zone, RecordSet.of(label, RecordType.TXT, value).withTtl(60));
      case "cleanup" -> ovh.zones().records().remove(zone, label, RecordType.TXT, value);
      default -> throw new IllegalArgumentException("no such action: " + action);
    }
    out.println(action + ": TXT " + label + " in " + zone);
  }

  /** Returns the zone with the longest name that contains the host: one request for all zones. */
  private String zoneOf(String host) {
    return ovh.routes().domain().zone().get().stream()
        .filter(zone -> host.equals(zone) || host.endsWith("." + zone))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow(
            () -> new IllegalArgumentException("no zone of this account contains " + host));
  }
}
