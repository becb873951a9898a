package dev.ovhdo.cli;

import dev.ovhdo.cli.CommandPage.Item;
import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes the manual pages of the packages: {@code ovh-do(1)}, and a page for each command, such as
 * {@code ovh-do-vps-rebuild(1)}. Their content is that of {@code help}.
 */
public final class ManualPages {
  private final StringBuilder text = new StringBuilder();

  private ManualPages() {}

  /**
   * Writes all pages.
   *
   * @param arguments the folder, such as {@code share/man/man1}
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(folder.resolve("ovh-do.1"), overview());
    for (CommandEntry entry : commands()) {
      Files.writeString(folder.resolve(title(entry.name()) + ".1"), of(CommandPage.of(entry)));
    }
  }

  /** Returns the commands that have a page. */
  static List<CommandEntry> commands() {
    return CommandIndex.all().stream()
        .filter(CommandEntry::listed)
        .filter(entry -> !entry.name().equals("help"))
        .toList();
  }

  /** Returns the name of the page of a command. */
  static String title(String command) {
    return "ovh-do-" + command.replace(' ', '-');
  }

  /** Returns the page of a command. */
  static String of(CommandPage page) {
    ManualPages manual = new ManualPages();
    manual.heading(title(page.name()), page.summary());
    manual.section("SYNOPSIS").line(".B " + escaped(page.synopsis()));
    if (!page.notes().isEmpty()) {
      manual.section("DESCRIPTION");
      page.notes().forEach(manual::prose);
    }
    manual.items("ARGUMENTS", page.arguments());
    manual.items("OPTIONS", page.options());
    manual.section("GLOBAL OPTIONS").prose("See ovh-do(1).");
    if (!page.examples().isEmpty()) {
      manual.section("EXAMPLES").line(".nf");
      page.examples().forEach(each -> manual.line(escaped(each)));
      manual.line(".fi");
    }
    manual.section("SEE ALSO").prose("ovh-do(1)");
    return manual.text.toString();
  }

  /** Returns the page of the program. */
  static String overview() {
    ManualPages manual = new ManualPages();
    manual.heading("ovh-do", "run machines, zones and messages at OVHcloud from the command line");
    manual
        .section("SYNOPSIS")
        .line(".B ovh\\-do")
        .line("[OPTIONS] COMMAND \\&...")
        .section("DESCRIPTION")
        .prose("Each command has a page of its own: ovh-do-vps-rebuild(1) for 'vps rebuild'.")
        .prose("'ovh-do help COMMAND' prints the same text.");
    for (CommandIndex.Group group : CommandIndex.groups()) {
      manual.subsection(group.title());
      group
          .resources()
          .forEach(resource -> CommandIndex.commandsOf(resource.name()).forEach(manual::entry));
      group.commands().forEach(manual::entry);
    }
    manual.subsection("Classic commands");
    CommandIndex.classic().forEach(manual::entry);
    manual.items("GLOBAL OPTIONS", CommandPage.globalOptions());
    for (String topic : List.of("environment", "files")) {
      manual.section(topic.toUpperCase(Locale.ROOT)).line(".nf");
      HelpTopics.find(topic).orElseThrow().lines().forEach(each -> manual.line(escaped(each)));
      manual.line(".fi");
    }
    manual.section("EXIT STATUS");
    for (ExitCode code : ExitCode.values()) {
      manual.item(Integer.toString(code.code()), code.meaning());
    }
    return manual.text.toString();
  }

  private void entry(CommandEntry entry) {
    if (entry.listed() && !entry.name().equals("help")) {
      item(entry.name(), entry.summary());
    }
  }

  private void heading(String title, String summary) {
    line(
        ".TH "
            + escaped(title).toUpperCase(Locale.ROOT)
            + " 1 \"\" \"ovh\\-do "
            + escaped(Version.text())
            + "\" \"User Commands\"");
    section("NAME").line(escaped(title) + " \\- " + escaped(summary));
  }

  private ManualPages section(String name) {
    return line(".SH " + name);
  }

  private void subsection(String name) {
    line(".SS " + escaped(name));
  }

  private void items(String title, List<Item> items) {
    if (!items.isEmpty()) {
      section(title);
      items.forEach(each -> item(each.term(), each.description()));
    }
  }

  private void item(String term, String description) {
    line(".TP").line(".B " + escaped(term)).line(escaped(description));
  }

  /**
   * Adds a line of prose; an empty line begins a paragraph, and an indented line stays as it is.
   */
  private ManualPages prose(String words) {
    if (words.isEmpty()) {
      return line(".PP");
    }
    return words.startsWith(" ") ? line(".br").line(escaped(words)) : line(escaped(words));
  }

  private ManualPages line(String words) {
    text.append(words).append('\n');
    return this;
  }

  /** Escapes what troff would interpret; hyphens stay hyphens, so that options can be copied. */
  private static String escaped(String words) {
    String text = words.replace("\\", "\\e").replace("-", "\\-");
    return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
  }
}
