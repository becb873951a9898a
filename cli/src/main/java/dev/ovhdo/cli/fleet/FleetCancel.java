package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fleet cancel}: cancels the machines of a fleet that have not started. */
@Command(
    footer = {
      "",
      "Running tasks continue; OVHcloud cannot cancel them.",
      "",
      "Example:",
      "  ovh-do fleet cancel web",
    })
@Calls({})
public final class FleetCancel implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Mixin FleetStoreOption store = new FleetStoreOption();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    context.results().row(FleetReading.cancel(context, store, fleet), FleetRows.COUNTS);
  }
}
