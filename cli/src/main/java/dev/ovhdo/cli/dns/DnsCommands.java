package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.session.CommandEntry;
import java.util.List;

/** The commands about DNS zones and their records. */
public final class DnsCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("dns records", "List the records of a zone", () -> new DnsRecords()),
          CommandEntry.of("dns add", "Add values to a record set", () -> new DnsAdd()),
          CommandEntry.of("dns set", "Make a record set exactly this one", () -> new DnsSet()),
          CommandEntry.of("dns rm", "Remove a record set, or values of it", () -> new DnsRm()),
          CommandEntry.of(
              "dns plan", "Compare a zone with a file of what it is to be", () -> new DnsPlan()),
          CommandEntry.of(
              "dns apply", "Make a zone what a file says it is to be", () -> new DnsApply()));

  private DnsCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
