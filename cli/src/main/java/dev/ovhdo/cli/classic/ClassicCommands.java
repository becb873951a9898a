package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.rebuild.RebuildDebian;
import dev.ovhdo.cli.rebuild.RebuildImage;
import dev.ovhdo.cli.session.CommandEntry;
import dev.ovhdo.cli.session.Verb;
import java.util.List;
import java.util.function.Supplier;

/** The commands of the original, whose names, arguments and text output do not change. */
public final class ClassicCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          entry("ls-apps", "List the applications", () -> new LsApps()),
          entry("rm-apps", "Remove applications and their credentials", () -> new RmApps()),
          entry("ls-vps", "List the VPSes with state, place, IPs and size", () -> new LsVps()),
          entry("get-console", "Print the address of a VPS's screen", () -> new GetConsole()),
          entry("ls-ips", "List the IP addresses of a VPS", () -> new LsIps()),
          entry("ls-keys", "List the SSH keys of the account", () -> new LsKeys()),
          entry("rm-keys", "Remove SSH keys from the account", () -> new RmKeys()),
          entry("add-key", "Add an SSH key to the account", () -> new AddKey()),
          entry("ls-imgs", "List the images that a VPS can be given", () -> new LsImgs()),
          entry("ls-img", "Show which image a name stands for", () -> new LsImg()),
          entry("rebuild", "Reinstall a VPS with any image", () -> new RebuildImage()),
          entry(
              "rebuild-debian",
              "Reinstall a VPS with the newest Debian",
              () -> new RebuildDebian()),
          entry("ls-zones", "List the DNS zones with their name servers", () -> new LsZones()),
          entry("get-zone", "Print a DNS zone as a zone file", () -> new GetZone()),
          entry("ls-zone-backups", "List the kept states of a zone", () -> new LsZoneBackups()),
          entry("help", "Show this help, or that of a command", () -> ClassicCommands.neverMade()));

  private ClassicCommands() {}

  /** Returns them in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }

  /** {@code help} is answered before any command is. */
  private static Verb neverMade() {
    throw new IllegalStateException("help is no command of its own");
  }

  private static CommandEntry entry(String name, String summary, Supplier<Verb> verb) {
    return CommandEntry.of(name, summary, verb);
  }
}
