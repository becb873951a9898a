package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fleet log}: what a fleet has done with a machine. */
@Command(
    footer = {
      "",
      "A request is recorded as intent before it is sent, as effect with its task, and",
      "as settled with its outcome.",
      "",
      "Example:",
      "  ovh-do fleet log web vps-1",
    })
@Calls({})
public final class FleetLog implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Parameters(
      index = "1",
      paramLabel = "TARGET",
      description = "The machine, as the report names it")
  String target = "";

  @Mixin FleetStoreOption store = new FleetStoreOption();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    context
        .results()
        .rows(
            FleetReading.log(context, store, fleet, target),
            "at",
            "step",
            "attempt?",
            "phase",
            "task=data.task",
            "outcome=data.outcome",
            "reason=data.reason",
            "worker?");
  }
}
