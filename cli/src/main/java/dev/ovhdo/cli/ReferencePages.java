package dev.ovhdo.cli;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.IamAction;
import dev.ovhdo.catalog.rights.AccessRule;
import dev.ovhdo.catalog.rights.Rights;
import dev.ovhdo.cli.CommandPage.Item;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.credential.DeclaredCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the reference of the site in Markdown: a list of the commands, and a page for each with
 * the content of {@code help}, its routes, its rights and its JSON.
 */
public final class ReferencePages {
  private static final String HEADING = "## ";

  private final Catalogue catalogue = Catalogue.builtIn();
  private final Map<String, String> shapes;

  /** Takes the JSON of the commands, by the name of the command. */
  private ReferencePages(Map<String, String> shapes) {
    this.shapes = shapes;
  }

  /**
   * Writes all pages.
   *
   * @param arguments the folder, and the page with the JSON of each command: {@code docs/json.md}
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    ReferencePages pages = new ReferencePages(sections(Files.readString(Path.of(arguments[1]))));
    Files.writeString(folder.resolve("index.md"), overview());
    for (CommandEntry entry : ManualPages.commands()) {
      Files.writeString(folder.resolve(file(entry.name())), pages.of(entry));
    }
  }

  /** Returns the list of all commands in the groups of {@code help}, and the global options. */
  static String overview() {
    StringBuilder text =
        new StringBuilder("# Commands\n\n`ovh-do help COMMAND` prints the same text.\n");
    for (CommandIndex.Group group : CommandIndex.groups()) {
      text.append('\n').append(HEADING).append(group.title()).append("\n\n");
      group.resources().forEach(each -> text.append(entries(CommandIndex.commandsOf(each.name()))));
      text.append(entries(group.commands()));
    }
    text.append("\n## Classic commands\n\n").append(entries(CommandIndex.classic()));
    return text.append(items("Global options", CommandPage.globalOptions())).toString();
  }

  private static String entries(List<CommandEntry> commands) {
    return commands.stream()
        .filter(ManualPages.commands()::contains)
        .map(
            each ->
                "- [%s](%s): %s\n"
                    .formatted(each.name(), file(each.name()), escaped(each.summary())))
        .collect(Collectors.joining());
  }

  private static String file(String command) {
    return command.replace(' ', '-') + ".md";
  }

  /** Returns the page of a command. */
  String of(CommandEntry entry) {
    CommandPage page = CommandPage.of(entry);
    StringBuilder text = new StringBuilder("# " + page.name() + "\n\n");
    text.append(escaped(page.summary())).append(".\n").append(code(List.of(page.synopsis())));
    text.append(notes(page.notes()));
    text.append(items("Arguments", page.arguments())).append(items("Options", page.options()));
    text.append("\nThe [global options](index.md#global-options) can be added.\n");
    if (!page.examples().isEmpty()) {
      text.append("\n## Examples\n")
          .append(code(page.examples().stream().map(each -> each.substring(2)).toList()));
    }
    if (!entry.aliases().isEmpty()) {
      text.append("\n## Other names\n\n").append(list(entry.aliases())).append('\n');
    }
    text.append(DeclaredCalls.of(entry).map(this::rights).orElse(""));
    return text.append(shapes.getOrDefault(entry.name(), "")).toString();
  }

  private static String items(String title, List<Item> items) {
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(each -> "| %s | %s |\n".formatted(quoted(each.term()), cell(each.description())))
            .collect(
                Collectors.joining(
                    "", "\n" + HEADING + title + "\n\n| name | meaning |\n|---|---|\n", ""));
  }

  /** Returns paragraphs as prose; an indented line stays as it is. */
  private static String notes(List<String> lines) {
    StringBuilder text = new StringBuilder();
    boolean isCode = false;
    for (String each : lines) {
      if (isCode != each.startsWith(" ")) {
        text.append(isCode ? "```\n" : "\n```text\n");
        isCode = !isCode;
      }
      text.append(isCode ? each.substring(2) : escaped(each)).append('\n');
    }
    return lines.isEmpty() ? "" : "\n" + text + (isCode ? "```\n" : "");
  }

  private String rights(List<String> calls) {
    List<KnownRoute> routes =
        calls.stream()
            .map(each -> DeclaredCalls.findRoute(catalogue, each).orElseThrow())
            .distinct()
            .toList();
    if (routes.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## Routes and rights\n\n");
    text.append("| route | IAM actions |\n|---|---|\n");
    for (KnownRoute each : routes) {
      text.append("| ").append(quoted(each.route().toString())).append(" | ");
      text.append(list(each.route().actions().stream().map(IamAction::name).toList()));
      text.append(" |\n");
    }
    text.append(
        "\nThe least access rules of a consumer key for this command with all its options:\n");
    return text.append(code(Rights.of(routes).rules().stream().map(AccessRule::toString).toList()))
        .toString();
  }

  /** Returns the sections of a page by their headings. */
  private static Map<String, String> sections(String page) {
    Map<String, String> sections = new HashMap<>();
    String[] parts = page.split("(?m)^## ", -1);
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      String text = parts[i].substring(end + 1).strip();
      sections.put(parts[i].substring(0, end), "\n## JSON\n\n" + text + "\n");
    }
    return sections;
  }

  private static String list(List<String> names) {
    return names.stream().map(ReferencePages::quoted).collect(Collectors.joining(", "));
  }

  private static String code(List<String> lines) {
    return "\n```text\n" + String.join("\n", lines) + "\n```\n";
  }

  /** Returns text as code in a cell of a table, where a bar must be escaped. */
  private static String quoted(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  private static String cell(String text) {
    return escaped(text).replace("|", "\\|");
  }

  /** Escapes what Markdown would interpret. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_<>\\[\\]#~]", "\\\\$0");
  }
}
