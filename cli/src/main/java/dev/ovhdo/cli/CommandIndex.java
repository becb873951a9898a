package dev.ovhdo.cli;

import dev.ovhdo.cli.classic.LsZones;
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
    OTHER("Other commands");

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
          classic("ls-zones", "List the DNS zones with their name servers", () -> new LsZones()));

  private CommandIndex() {}

  /** Returns every command, in the order of {@code help}. */
  static List<Entry> entries() {
    return ENTRIES;
  }

  /** Finds a command by its whole name. */
  static Optional<Entry> find(String name) {
    return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** Returns whether any command begins with this word and goes on with a second one. */
  static boolean isNoun(String word) {
    return ENTRIES.stream().anyMatch(entry -> entry.name().startsWith(word + " "));
  }

  private static Entry classic(String name, String summary, Supplier<Verb> verb) {
    return new Entry(name, Group.CLASSIC, summary, verb);
  }
}
