package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fleet status}: the number of machines in each state, of one or of all fleets. */
@Command(footer = {"", "Examples:", "  ovh-do fleet status", "  ovh-do fleet status web"})
@Calls({})
public final class FleetStatus implements CliCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "FLEET",
      description = "The name of the fleet (default: all fleets)")
  @Nullable String fleet;

  @Mixin FleetStoreOption store = new FleetStoreOption();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    context.results().rows(FleetReading.counts(context, store, fleet), FleetRows.COUNTS);
  }
}
