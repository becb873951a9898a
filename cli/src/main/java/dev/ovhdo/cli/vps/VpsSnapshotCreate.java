package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.vps.VpsSnapshotService;
import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot create}: creates the snapshot of a VPS; a VPS has one at most. */
@Command(
    footer = {
      "",
      "A VPS has one snapshot at most: OVHcloud refuses a second one until",
      "'ovh-do vps snapshot rm VPS' has removed the first.",
    })
@Calls({VpsCalls.STATUS, "POST /vps/{serviceName}/createSnapshot"})
public final class VpsSnapshotCreate implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      description = "A description of the snapshot")
  @Nullable String description;

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(CommandContext context) {
    VpsStatus condition = context.ovh().vps().status(vps).requireIdle();
    String name = condition.vps().name();
    Ovh ovh =
        power.changing(context).withoutQuestion(VpsText.plan(condition, "create a snapshot of %s"));
    power.run(
        context,
        ovh,
        api -> {
          VpsSnapshotService snapshots = api.vps().snapshots();
          return Optional.of(
              description == null ? snapshots.create(name) : snapshots.create(name, description));
        },
        VpsText.name(condition.vps()) + " has a snapshot",
        "");
  }
}
