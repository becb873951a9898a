package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.rebuild.RebuildDebian;
import dev.ovhdo.cli.rebuild.RebuildImage;
import java.util.List;
import java.util.function.Supplier;

/** The commands of the original, whose names, arguments and text output do not change. */
public final class ClassicCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          entry("ls-apps", "List the applications", () -> new LsApps()),
          entry("rm-apps", "Remove applications and their credentials", () -> new RmApps()),
          entry("ls-vps", "List the VPSes with state, location, IPs and size", () -> new LsVps()),
          entry("get-console", "Print the URL of a VPS's console", () -> new GetConsole()),
          entry("ls-ips", "List the IP addresses of a VPS", () -> new LsIps()),
          entry("ls-keys", "List the SSH keys of the account", () -> new LsKeys()),
          entry("rm-keys", "Remove SSH keys from the account", () -> new RmKeys()),
          entry("add-key", "Add an SSH key to the account", () -> new AddKey()),
          entry("ls-imgs", "List the images available for a VPS", () -> new LsImgs()),
          entry("ls-img", "Show the image that a name selects", () -> new LsImg()),
          entry("rebuild", "Reinstall a VPS with any image", () -> new RebuildImage()),
          entry(
              "rebuild-debian",
              "Reinstall a VPS with the newest Debian",
              () -> new RebuildDebian()),
          entry("ls-zones", "List the DNS zones with their name servers", () -> new LsZones()),
          entry("get-zone", "Print a DNS zone as a zone file", () -> new GetZone()),
          entry("ls-zone-backups", "List the restore points of a zone", () -> new LsZoneBackups()),
          entry(
              "help",
              "Show this help, or the help of a command",
              () -> ClassicCommands.noHelpCommand()));

  private ClassicCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }

  /** The program handles {@code help} before any command; this is never called. */
  private static CliCommand noHelpCommand() {
    throw new IllegalStateException("help has no command class");
  }

  private static CommandEntry entry(String name, String summary, Supplier<CliCommand> factory) {
    return CommandEntry.of(name, summary, factory);
  }
}
