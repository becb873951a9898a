package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.vps.Vps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vps rename}: sets the display name, by which every command finds a VPS too. */
@Command
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
    warnIfTaken(context, before);
    Confirmation confirmation = new Confirmation(context, change);
    confirmation.withoutQuestion().vps().rename(before.name(), name);
    if (context.results().isRequested()) {
      context.results().row(Row.of(context.ovh().vps().get(before.name())), "name", "displayName");
    }
    String now =
        name.isBlank() ? "no longer has a display name" : "has the display name " + name.strip();
    context.terminal().note(VpsText.label(before) + " " + now);
  }

  /** Display names need not be unique, but no command finds a machine by a name of several. */
  private void warnIfTaken(CommandContext context, Vps renamed) {
    String wanted = name.strip();
    if (wanted.isEmpty()) {
      return;
    }
    try {
      context.ovh().vps().list().stream()
          .filter(vps -> vps.optional(Vps::displayName).filter(wanted::equals).isPresent())
          .flatMap(vps -> vps.optional(Vps::name).stream())
          .filter(other -> !other.equals(renamed.name()))
          .forEach(
              other ->
                  context
                      .terminal()
                      .note(
                          "warning: %s has the display name %s, too; use the service names"
                              .formatted(other, wanted)));
    } catch (OvhException e) {
      context.terminal().note("the other display names could not be checked: " + e.getMessage());
    }
  }
}
