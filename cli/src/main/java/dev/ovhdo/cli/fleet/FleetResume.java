package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fleet resume}: continues a fleet, also beside another worker. */
@Command(
    footer = {
      "",
      "Also works on a fleet at the same time as another process on this computer.",
      "Exits with code 7 if a machine has failed.",
      "",
      "Example:",
      "  ovh-do fleet resume web",
    })
@Calls(FleetCalls.RUN)
public final class FleetResume implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Mixin FleetWorkerOptions worker = new FleetWorkerOptions();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    FleetFlow.resume(context, worker, fleet);
  }
}
