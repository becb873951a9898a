package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps start}: switches a VPS on. No data is lost, so there is no question. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps start vps-1",
    })
@Calls({VpsCalls.STATUS, "POST /vps/{serviceName}/start"})
public final class VpsStart implements CliCommand {
  private static final List<VpsStateEnum> UP = List.of(VpsStateEnum.RUNNING, VpsStateEnum.RESCUED);

  @Parameters(arity = "1..*", paramLabel = "VPS", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String vps) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    VpsStatus status = VpsText.requireIdle(context, vps);
    Plan plan = VpsText.plan(status, "start %s");
    return flow.plan(VpsText.label(status.vps()), plan)
        .confirm(confirmation -> confirmation.withoutQuestion(plan))
        .request(ovh -> ovh.vps().start(status.vps().name()))
        .nothingToDoIf(
            status.vps().optional(Vps::state).filter(UP::contains).isPresent(),
            "is already switched on")
        .done("is switched on");
  }
}
