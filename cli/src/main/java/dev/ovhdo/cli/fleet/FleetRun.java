package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fleet run}: an operation on many machines, which continues after a crash. */
@Command(
    footer = {
      "",
      "Returns when all machines have ended. If the program ends before, 'fleet resume'",
      "continues: no request is sent twice. Exits with code 7 if a machine has failed.",
      "",
      "Examples:",
      "  ovh-do fleet run web.yaml",
      "  ovh-do fleet run --name web --operation 'vps rebuild' --with image=debian \\",
      "    --with key=laptop --target 'web-*' --canaries 2 --stop-after 10%%",
    })
@Calls(FleetCalls.RUN)
public final class FleetRun implements CliCommand {
  @Mixin FleetPlanArguments plan = new FleetPlanArguments();

  @Mixin FleetWorkerOptions worker = new FleetWorkerOptions();

  @Mixin ChangeOptions options = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    FleetModule.require();
    FleetFlow.start(context, plan, worker, options);
  }
}
