package dev.ovhdo.cli.app;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;

/** {@code app list}: the applications of the account. */
@Command
@Calls(AppList.CALLS)
public final class AppList implements CliCommand {
  static final String CALLS = "GET /me/api/application, GET /me/api/application/{applicationId}";

  static final String[] COLUMNS = {
    "name", "applicationId", "status", "applicationKey", "description"
  };

  @Override
  public void run(CommandContext context) {
    context
        .results()
        .rows(
            context.reportVanished(context.ovh().applications().list()).stream()
                .map(Row::of)
                .toList(),
            COLUMNS);
  }
}
