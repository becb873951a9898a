package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.session.CommandEntry;
import java.util.List;

/** The commands about DNS zones and their records. */
public final class DnsCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("dns zones", "List the zones of the account", () -> new DnsZones()),
          CommandEntry.of("dns records", "List the records of a zone", () -> new DnsRecords()),
          CommandEntry.of("dns add", "Add values to a record set", () -> new DnsAdd()),
          CommandEntry.of("dns set", "Make a record set exactly this one", () -> new DnsSet()),
          CommandEntry.of("dns rm", "Remove a record set, or values of it", () -> new DnsRm()),
          CommandEntry.of(
              "dns plan", "Compare a zone with a file of what it is to be", () -> new DnsPlan()),
          CommandEntry.of(
              "dns apply", "Make a zone what a file says it is to be", () -> new DnsApply()),
          CommandEntry.of("dns status", "Tell whether a zone is published", () -> new DnsStatus()),
          CommandEntry.of("dns refresh", "Publish a zone", () -> new DnsRefresh()),
          CommandEntry.of("dns export", "Print a zone as a zone file", () -> new DnsExport()),
          CommandEntry.of("dns import", "Replace a zone by a zone file", () -> new DnsImport()),
          CommandEntry.of("dns history", "List the kept states of a zone", () -> new DnsHistory()),
          CommandEntry.of(
              "dns restore", "Bring a kept state of a zone back", () -> new DnsRestore()),
          CommandEntry.of(
              "dns soa", "Show or change a zone's start of authority", () -> new DnsSoa()));

  private DnsCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
