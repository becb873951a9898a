package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerBoot.Kind;
import dev.ovhdo.api.server.ServerBootService;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineChangeFlow.Outcome;
import dev.ovhdo.cli.machine.MachineChangeOptions;
import dev.ovhdo.cli.machine.MachineChanges;
import dev.ovhdo.routes.dedicated.server.DedicatedServerPowerStateEnum;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server start}: switches a server on that is switched off. */
@Command(
    footer = {
      "",
      "OVHcloud has no call that switches a server on: the server is set to boot what",
      "it booted before 'ovh-do server stop', else its disk, and is rebooted.",
      "",
      "Example:",
      "  ovh-do server start storage",
    })
@Calls({ServerCalls.STATUS, ServerCalls.BOOTS, ServerCalls.SET_BOOT, ServerCalls.REBOOT})
public final class ServerStart implements CliCommand {
  @Parameters(arity = "1..*", paramLabel = "SERVER", description = "Service names or display names")
  List<String> names = List.of();

  @Mixin MachineChangeOptions options = new MachineChangeOptions();

  @Override
  public void run(CommandContext context) {
    new MachineChanges(context, options).run(names, name -> flow(context, name));
  }

  private MachineChangeFlow flow(CommandContext context, String server) {
    MachineChangeFlow flow = new MachineChangeFlow(context, options);
    ServerStatus before = context.ovh().servers().status(server).requireIdle();
    ServerText.noteUnread(context, before);
    String name = before.name();
    boolean switchesOff = before.boot() != null && before.boot().kind() == Kind.POWER_OFF;
    if (ServerText.hasPower(before.server(), DedicatedServerPowerStateEnum.POWERON)) {
      return flow.plan(ServerText.label(before.server()), Plan.of(name, ""))
          .nothingToDo(alreadyOn(before, switchesOff));
    }
    RescueStateFile states = new RescueStateFile(context);
    BootPlan plan =
        plan(context.ovh().servers().boots(), before, switchesOff, states.find(name).orElse(null));
    Plan text =
        ServerText.plan(plan.status(), "switch on %s").withFact("then", ServerText.bootText(plan));
    if (ServerText.isOff(before.server())) {
      // Nothing is lost; a server whose power is unknown may be running.
      flow.confirm(confirmation -> confirmation.withoutQuestion(text));
    }
    return flow.plan(ServerText.label(before.server()), text)
        .request(ovh -> Optional.of(ovh.servers().boots().rebootInto(plan)))
        .done("is switched on, and boots " + plan.boot())
        .afterwards(
            outcome -> {
              if (outcome == Outcome.FINISHED && plan.boot().kind() != Kind.RESCUE) {
                states.remove(name);
              }
            });
  }

  /** Plans the present boot; instead of one that switches the server off, the one before it. */
  private static BootPlan plan(
      ServerBootService boots,
      ServerStatus status,
      boolean switchesOff,
      RescueStateFile.@Nullable Entry saved) {
    ServerBoot present = status.boot();
    if (present != null && !switchesOff) {
      return boots.plan(status.name(), present.id());
    }
    return RescueStateFile.planPrevious(boots, status.name(), saved);
  }

  private static String alreadyOn(ServerStatus status, boolean switchesOff) {
    String label = ServerText.label(status.server());
    return switchesOff
        ? label
            + " is switched on, but will switch off at its next start; 'ovh-do server boot "
            + status.name()
            + " disk' sets its disk"
        : label + " is already switched on; nothing was changed";
  }
}
