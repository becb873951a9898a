package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fleet report}: the machines of a fleet. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do fleet report web --state failed -o csv",
    })
@Calls({})
public final class FleetReportCommand implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Option(
      names = "--state",
      paramLabel = "pending|running|waiting|done|failed|cancelled",
      description = "Only machines in this state")
  @Nullable String state;

  @Mixin FleetStoreOption store = new FleetStoreOption();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    context
        .results()
        .rows(
            FleetReading.machines(context, store, fleet, state),
            "target",
            "state",
            "step?",
            "task?",
            "ended=endedAt?",
            "reason");
  }
}
