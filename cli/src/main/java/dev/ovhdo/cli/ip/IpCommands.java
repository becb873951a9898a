package dev.ovhdo.cli.ip;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands about IP addresses. */
public final class IpCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("ip list", "List the blocks of IP addresses", () -> new IpList()),
          CommandEntry.of(
              "ip reverse show", "Show the reverse names of addresses", () -> new IpReverseShow()),
          CommandEntry.of(
              "ip reverse set", "Set the reverse name of an address", () -> new IpReverseSet()),
          CommandEntry.of(
              "ip reverse delete",
              "Remove the reverse name of an address",
              () -> new IpReverseDelete()),
          CommandEntry.of(
              "ip reverse plan",
              "Show how reverse names differ from a file",
              () -> new IpReversePlan()),
          CommandEntry.of(
              "ip reverse apply",
              "Change reverse names to match a file",
              () -> new IpReverseApply()));

  private IpCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
