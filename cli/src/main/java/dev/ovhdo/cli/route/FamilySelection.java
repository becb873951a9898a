package dev.ovhdo.cli.route;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Selects families by the names that users type: {@code vps}, {@code /dedicated/server}, {@code
 * v2/iam}.
 */
final class FamilySelection {
  private FamilySelection() {}

  /**
   * Returns the families with these names, each once; all families if no name is given.
   *
   * @throws CommandException if a name matches no family
   */
  static List<PublishedFamily> choose(List<PublishedFamily> published, List<String> names) {
    return names.isEmpty()
        ? published
        : names.stream().map(name -> find(published, name)).distinct().toList();
  }

  private static PublishedFamily find(List<PublishedFamily> published, String name) {
    String root = "/" + name.replaceAll("^/+|/+$", "");
    return published.stream()
        .filter(family -> family.root().equalsIgnoreCase(root))
        .findFirst()
        .orElseThrow(() -> unknown(published, name));
  }

  private static CommandException unknown(List<PublishedFamily> published, String name) {
    List<String> roots = published.stream().map(PublishedFamily::root).sorted().toList();
    List<String> lines = new ArrayList<>();
    lines.add("there is no family '" + name + "'; available families:");
    lines.addAll(TextLayout.STANDARD.wrapped("  ", "", " ", roots));
    return new CommandException(ExitCode.NOT_FOUND, String.join("\n", lines));
  }
}
