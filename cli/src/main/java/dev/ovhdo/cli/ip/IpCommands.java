package dev.ovhdo.cli.ip;

import dev.ovhdo.cli.session.CommandEntry;
import java.util.List;

/** The commands about IP addresses. */
public final class IpCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of("ip list", "List the blocks of IP addresses", () -> new IpList()),
          CommandEntry.of(
              "ip reverse show", "Show the names behind addresses", () -> new ReverseShow()),
          CommandEntry.of("ip reverse set", "Give an address a name", () -> new ReverseSet()),
          CommandEntry.of(
              "ip reverse rm", "Take the name of an address away", () -> new ReverseRm()),
          CommandEntry.of(
              "ip reverse plan", "Compare names with those of a file", () -> new ReverseFilePlan()),
          CommandEntry.of(
              "ip reverse apply", "Make names as a file has them", () -> new ReverseFileApply()));

  private IpCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
