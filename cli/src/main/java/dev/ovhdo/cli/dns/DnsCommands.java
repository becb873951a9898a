package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about DNS zones and their records. */
public final class DnsCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("dns zones", "List the zones of the account", () -> new DnsZones()),
          CommandEntry.of("dns records", "List the records of a zone", () -> new DnsRecords()),
          CommandEntry.of("dns add", "Add values to a record set", () -> new DnsAdd()),
          CommandEntry.of("dns set", "Replace the values of a record set", () -> new DnsSet()),
          CommandEntry.of(
              "dns delete", "Remove a record set, or some of its values", () -> new DnsDelete()),
          CommandEntry.of("dns plan", "Show how a zone differs from a file", () -> new DnsPlan()),
          CommandEntry.of("dns apply", "Change a zone to match a file", () -> new DnsApply()),
          CommandEntry.of("dns status", "Show whether a zone is published", () -> new DnsStatus()),
          CommandEntry.of("dns refresh", "Publish a zone", () -> new DnsRefresh()),
          CommandEntry.of("dns export", "Print a zone as a zone file", () -> new DnsExport()),
          CommandEntry.of("dns import", "Replace a zone with a zone file", () -> new DnsImport()),
          CommandEntry.of(
              "dns history", "List the restore points of a zone", () -> new DnsHistory()),
          CommandEntry.of(
              "dns restore", "Restore an earlier state of a zone", () -> new DnsRestore()),
          CommandEntry.of(
              "dns soa", "Show or change the SOA record of a zone", () -> new DnsSoa()));

  private DnsCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
