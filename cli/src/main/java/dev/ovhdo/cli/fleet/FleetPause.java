package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fleet pause}: starts no further machine of a fleet. */
@Command(
    footer = {
      "",
      "Running tasks continue, and 'ovh-do fleet resume' continues the fleet.",
      "",
      "Example:",
      "  ovh-do fleet pause web",
    })
@Calls({})
public final class FleetPause implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Mixin FleetStoreOption store = new FleetStoreOption();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    context.results().row(FleetReading.pause(context, store, fleet), FleetRows.COUNTS);
  }
}
