package dev.ovhdo.cli.alias;

import dev.ovhdo.catalog.text.Suggestions;
import dev.ovhdo.cli.change.Removal;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code alias delete}: removes aliases. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do alias delete vj",
    })
@Calls({})
public final class AliasDelete implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The alias")
  List<String> names = List.of();

  @Override
  public void run(CommandContext context) {
    List<Row> removed = new ArrayList<>();
    new AliasFile(context.environment())
        .update(
            aliases -> {
              for (String name : names) {
                String line = aliases.remove(name);
                if (line == null) {
                  Removal.noteNothingToRemove(
                      context,
                      "there is no alias \""
                          + name
                          + "\""
                          + Suggestions.question(name, aliases.keySet())
                              .map(question -> "; " + question)
                              .orElse(""));
                } else {
                  removed.add(Row.empty().with("name", name).with("command", line));
                }
              }
            });
    if (context.results().isRequested()) {
      context.results().rows(removed, "name", "command");
    }
  }
}
