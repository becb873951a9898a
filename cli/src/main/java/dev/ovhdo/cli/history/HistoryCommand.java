package dev.ovhdo.cli.history;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code history}: the requests of this user that can have changed something. */
@Command(
    footer = {
      "",
      "Each line is a request that can have changed something, with the query id that",
      "OVHcloud's support asks for. The list has no request bodies and no arguments,",
      "because these can contain secrets. It is on this machine only, in",
      "~/.local/state/ovh-do/history.jsonl; remove the file to forget it.",
      "",
      "Example:",
      "  ovh-do history --query \"[?status!=`200`]\"",
    })
@Calls({})
public final class HistoryCommand implements CliCommand {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Print at most N changes, the latest first (default: 20)")
  int limit = 20;

  @Override
  public void run(CommandContext context) {
    if (limit < 1) {
      throw new CommandException(ExitCode.USAGE, "history: --limit must be at least 1");
    }
    context
        .results()
        .rows(
            latest(context),
            "time",
            "command",
            "method",
            "path",
            "status",
            "queryId?",
            "endpoint?");
  }

  private List<Row> latest(CommandContext context) {
    try {
      return context.api().history().latest().stream().limit(limit).map(Row::of).toList();
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.FAILED, "the history cannot be read: " + IoErrorReason.of(e), e);
    }
  }
}
