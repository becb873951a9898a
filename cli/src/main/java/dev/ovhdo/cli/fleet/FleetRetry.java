package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fleet retry}: starts the failed machines of a fleet again. */
@Command(
    footer = {
      "",
      "Without TARGET, all failed machines start again. A machine starts with the",
      "operation that has failed. Exits with code 7 if a machine fails again.",
      "",
      "Examples:",
      "  ovh-do fleet retry web",
      "  ovh-do fleet retry web vps-1 vps-2",
    })
@Calls(FleetCalls.RUN)
public final class FleetRetry implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "TARGET",
      description = "Only these machines, as the report names them")
  List<String> targets = List.of();

  @Option(names = "--failed", description = "All failed machines, as without TARGET")
  boolean failed;

  @Mixin FleetWorkerOptions worker = new FleetWorkerOptions();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    if (failed && !targets.isEmpty()) {
      throw new CommandException(ExitCode.USAGE, "give either --failed or TARGET, not both");
    }
    FleetFlow.retry(context, worker, fleet, targets);
  }
}
