package dev.ovhdo.cli.context;

import java.util.List;
import java.util.Map;

/**
 * Other words for the last word of a command, so that the same words work for every resource. A
 * command that has such a word as its name takes precedence.
 */
final class Synonyms {
  private static final Map<String, List<String>> OF =
      Map.ofEntries(
          Map.entry("list", List.of("ls")),
          Map.entry("records", List.of("list", "ls")),
          Map.entry("show", List.of("info", "describe")),
          Map.entry("get", List.of("show", "info", "describe")),
          Map.entry("create", List.of("add")),
          Map.entry("add", List.of("create")),
          Map.entry("delete", List.of("rm", "remove")),
          Map.entry("unset", List.of("delete", "rm", "remove")),
          Map.entry("edit", List.of("update")),
          Map.entry("rebuild", List.of("reinstall")),
          Map.entry("reinstall", List.of("rebuild")),
          Map.entry("images", List.of("os")),
          Map.entry("os", List.of("images")));

  private Synonyms() {}

  /** Returns the other names of a command; empty for a command of a single word. */
  static List<String> namesOf(String command) {
    int last = command.lastIndexOf(' ') + 1;
    return last == 0
        ? List.of()
        : OF.getOrDefault(command.substring(last), List.of()).stream()
            .map(word -> command.substring(0, last) + word)
            .toList();
  }
}
