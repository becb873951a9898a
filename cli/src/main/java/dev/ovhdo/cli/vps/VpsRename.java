package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.TakenName;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.vps.Vps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps rename}: sets the display name, by which every command finds a VPS too. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps rename vps-1 shop",
    })
@Calls({Calls.VPS_BY_NAME, VpsCalls.BUSY, "PUT /vps/{serviceName}"})
public final class VpsRename implements CliCommand {
  @Parameters(index = "0", paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The new display name, 50 characters at most; '' removes it")
  String name = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    Vps before = context.ovh().vps().get(vps);
    TakenName.warn(
        context,
        name,
        before.name(),
        () -> context.ovh().vps().list().stream(),
        each -> each.optional(Vps::name),
        each -> each.optional(Vps::displayName));
    Confirmation confirmation = new Confirmation(context, change);
    confirmation.withoutQuestion().vps().rename(before.name(), name);
    if (context.results().isRequested()) {
      context.results().row(Row.of(context.ovh().vps().get(before.name())), "name", "displayName");
    }
    String now =
        name.isBlank() ? "no longer has a display name" : "has the display name " + name.strip();
    context.terminal().note(VpsText.label(before) + " " + now);
  }
}
