package dev.ovhdo.cli;

import dev.ovhdo.cli.call.ApiCall;
import dev.ovhdo.cli.classic.AddKey;
import dev.ovhdo.cli.classic.GetConsole;
import dev.ovhdo.cli.classic.GetZone;
import dev.ovhdo.cli.classic.LsApps;
import dev.ovhdo.cli.classic.LsImg;
import dev.ovhdo.cli.classic.LsImgs;
import dev.ovhdo.cli.classic.LsIps;
import dev.ovhdo.cli.classic.LsKeys;
import dev.ovhdo.cli.classic.LsVps;
import dev.ovhdo.cli.classic.LsZoneBackups;
import dev.ovhdo.cli.classic.LsZones;
import dev.ovhdo.cli.classic.RmApps;
import dev.ovhdo.cli.classic.RmKeys;
import dev.ovhdo.cli.credential.CredentialFlush;
import dev.ovhdo.cli.rebuild.RebuildDebian;
import dev.ovhdo.cli.rebuild.RebuildImage;
import dev.ovhdo.cli.route.RoutesComplete;
import dev.ovhdo.cli.route.RoutesSearch;
import dev.ovhdo.cli.route.RoutesShow;
import dev.ovhdo.cli.route.RoutesUpdate;
import dev.ovhdo.cli.sandbox.SandboxServer;
import dev.ovhdo.cli.session.Verb;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Every command by name, with the line that {@code help} shows. Each is made by a lambda, not by a
 * constructor reference: a lambda loads the class when it runs, a reference when it is listed.
 */
final class CommandIndex {
  /** How {@code help} groups the commands. */
  enum Group {
    CLASSIC("Classic commands"),
    OTHER("Other commands"),
    /** For programs; not listed. */
    HIDDEN("");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * One command.
   *
   * @param name one word, or noun and verb
   * @param group where {@code help} lists it
   * @param summary what it does, in one line
   * @param verb makes it
   */
  record Entry(String name, Group group, String summary, Supplier<Verb> verb) {}

  private static final List<Entry> ENTRIES =
      List.of(
          classic("ls-apps", "List the applications", () -> new LsApps()),
          classic("rm-apps", "Remove applications and their credentials", () -> new RmApps()),
          classic("ls-vps", "List the VPSes with state, place, IPs and size", () -> new LsVps()),
          classic("get-console", "Print the address of a VPS's screen", () -> new GetConsole()),
          classic("ls-ips", "List the IP addresses of a VPS", () -> new LsIps()),
          classic("ls-keys", "List the SSH keys of the account", () -> new LsKeys()),
          classic("rm-keys", "Remove SSH keys from the account", () -> new RmKeys()),
          classic("add-key", "Add an SSH key to the account", () -> new AddKey()),
          classic("ls-imgs", "List the images that a VPS can be given", () -> new LsImgs()),
          classic("ls-img", "Show which image a name stands for", () -> new LsImg()),
          classic("rebuild", "Reinstall a VPS with any image", () -> new RebuildImage()),
          classic(
              "rebuild-debian",
              "Reinstall a VPS with the newest Debian",
              () -> new RebuildDebian()),
          classic("ls-zones", "List the DNS zones with their name servers", () -> new LsZones()),
          classic("get-zone", "Print a DNS zone as a zone file", () -> new GetZone()),
          classic("ls-zone-backups", "List the kept states of a zone", () -> new LsZoneBackups()),
          classic("help", "Show this help, or that of a command", CommandIndex::help),
          other("api", "Make any call to the API, JSON in and out", () -> new ApiCall()),
          other("routes search", "Find routes of the API by words", () -> new RoutesSearch()),
          other(
              "routes show", "Show what a route takes, answers and needs", () -> new RoutesShow()),
          other(
              "routes update",
              "Read anew what is known of the API's routes",
              () -> new RoutesUpdate()),
          new Entry(
              "routes complete",
              Group.HIDDEN,
              "List what a path may go on with",
              () -> new RoutesComplete()),
          other("credential flush", "Remove expired credentials", () -> new CredentialFlush()),
          other("sandbox", "Run a sandbox for other programs", () -> new SandboxServer()));

  private CommandIndex() {}

  /** Returns every command, in the order of {@code help}. */
  static List<Entry> entries() {
    return ENTRIES;
  }

  /** Returns the commands of a group, in the order of {@code help}. */
  static List<Entry> entries(Group group) {
    return ENTRIES.stream().filter(entry -> entry.group() == group).toList();
  }

  /** Finds a command by its whole name. */
  static Optional<Entry> find(String name) {
    return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** Returns whether any command begins with this word and goes on with a second one. */
  static boolean isNoun(String word) {
    return ENTRIES.stream().anyMatch(entry -> entry.name().startsWith(word + " "));
  }

  /** Never made: {@code help} is answered before any command is. */
  private static Verb help() {
    throw new IllegalStateException("help is no command of its own");
  }

  private static Entry other(String name, String summary, Supplier<Verb> verb) {
    return new Entry(name, Group.OTHER, summary, verb);
  }

  private static Entry classic(String name, String summary, Supplier<Verb> verb) {
    return new Entry(name, Group.CLASSIC, summary, verb);
  }
}
