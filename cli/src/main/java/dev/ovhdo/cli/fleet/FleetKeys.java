package dev.ovhdo.cli.fleet;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.HostKeyRenewal;
import dev.ovhdo.cli.machine.HostKeyRenewal.OldKeys;
import dev.ovhdo.cli.machine.SshOptions;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import dev.ovhdo.fleet.store.FleetStore;
import java.util.List;
import java.util.Optional;

/** Renews the host keys of the machines of a fleet. */
final class FleetKeys {
  private FleetKeys() {}

  static void renew(CommandContext context, FleetStoreOption store, SshOptions ssh, String fleet) {
    int port = ssh.port(context);
    List<String> targets;
    TaskReference.Kind kind;
    try (FleetStore open = FleetStore.openExisting(FleetLocation.of(context, store, fleet))) {
      kind = open.plan(fleet).firstOperation().kind();
      targets =
          open.report(fleet).targets().stream()
              .filter(target -> target.state() == TargetState.DONE)
              .map(Target::name)
              .toList();
    }
    Ovh ovh = context.ovh();
    List<Row> rows =
        ovh.client()
            .inParallel(
                targets,
                target ->
                    row(
                        target,
                        HostKeyRenewal.of(
                            context, target, ips(ovh, kind, target), port, OldKeys.NONE),
                        ssh));
    context.results().rows(rows, "target", "address?", "renewed");
  }

  private static Row row(String target, HostKeyRenewal renewal, SshOptions ssh) {
    Optional<HostAddress> address =
        renewal.renew(ssh.timeout(), "'ovh-do fleet hostkeys' can be repeated");
    return Row.empty()
        .with("target", target)
        .with("address", address.map(HostAddress::toString).orElse(null))
        .with("renewed", renewal.hasSeenNewSystem());
  }

  private static List<String> ips(Ovh ovh, TaskReference.Kind kind, String target) {
    return kind == TaskReference.Kind.VPS
        ? ovh.vps().ips(ovh.vps().get(target).name())
        : ovh.servers().ips(ovh.servers().get(target).name());
  }
}
