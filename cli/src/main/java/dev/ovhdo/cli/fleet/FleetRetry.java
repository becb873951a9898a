package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fleet retry}: starts the failed machines of a fleet again. */
@Command(
    footer = {
      "",
      "A machine starts with the operation that has failed. Exits with code 7 if a",
      "machine fails again.",
      "",
      "Example:",
      "  ovh-do fleet retry web",
    })
@Calls(FleetCalls.RUN)
public final class FleetRetry implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Mixin FleetWorkerOptions worker = new FleetWorkerOptions();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    FleetFlow.retry(context, worker, fleet);
  }
}
