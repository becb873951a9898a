package dev.ovhdo.cli.vps;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.api.VpsSnapshotService;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps snapshot create}: makes the one snapshot that a VPS can have. */
@Command(
    footer = {
      "",
      "A VPS has one snapshot at most: OVHcloud refuses a second one.",
      "'ovh-do vps snapshot rm VPS' makes room for it.",
    })
@Calls({VpsCalls.CONDITION, "POST /vps/{serviceName}/createSnapshot"})
public final class SnapshotCreate implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      description = "What to remember the snapshot by")
  @Nullable String description;

  @Mixin PowerSwitch power = new PowerSwitch();

  @Override
  public void run(Session session) {
    VpsCondition condition = session.ovh().vps().condition(vps).orRefuse();
    String name = condition.vps().name();
    Ovh ovh = power.changing(session).unasked(VpsText.plan(condition, "make a snapshot of %s"));
    power.run(
        session,
        ovh,
        api -> {
          VpsSnapshotService snapshots = api.vps().snapshots();
          return Optional.of(
              description == null ? snapshots.create(name) : snapshots.create(name, description));
        },
        VpsText.name(condition.vps()) + " has a snapshot now",
        "");
  }
}
