package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fleet plan}: what a fleet would do with each machine, and what is refused. */
@Command(
    footer = {
      "",
      "Sends only requests that read. Exits with code 5 if a machine cannot be changed.",
      "",
      "Example:",
      "  ovh-do fleet plan web.yaml",
    })
@Calls(FleetCalls.READ)
public final class FleetPlanCommand implements CliCommand {
  @Mixin FleetPlanArguments plan = new FleetPlanArguments();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    FleetPreview.print(context, plan);
  }
}
