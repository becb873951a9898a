package dev.ovhdo.cli.alias;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;

/** {@code alias list}: the user's aliases. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do alias list",
    })
@Calls({})
public final class AliasList implements CliCommand {
  @Override
  public void run(CommandContext context) {
    context
        .results()
        .rows(
            new AliasFile(context.environment())
                .read().entrySet().stream()
                    .map(
                        alias ->
                            Row.empty()
                                .with("name", alias.getKey())
                                .with("command", alias.getValue()))
                    .toList(),
            "name",
            "command");
  }
}
