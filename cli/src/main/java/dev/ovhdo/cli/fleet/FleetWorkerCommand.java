package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fleet worker}: works on a fleet beside other workers, also of other hosts. */
@Command(
    footer = {
      "",
      "Joins the workers of a running fleet, and returns when the fleet has ended.",
      "Workers on several hosts need a store in PostgreSQL, and clocks that differ",
      "by 2 s at most. The password of the database is read from PGPASSWORD or",
      "~/.pgpass.",
      "Exits with code 7 if a machine has failed.",
      "",
      "Example:",
      "  ovh-do fleet worker web --store postgresql://ovh@db.example.com/fleets",
    })
@Calls(FleetCalls.RUN)
public final class FleetWorkerCommand implements CliCommand {
  @Parameters(index = "0", paramLabel = "FLEET", description = "The name of the fleet")
  String fleet = "";

  @Mixin FleetWorkerOptions worker = new FleetWorkerOptions();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    FleetFlow.join(context, worker, fleet);
  }
}
