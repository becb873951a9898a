package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * {@code server list}: each server with its names, state, address and boot. A warning names each
 * server that boots rescue or switches off, because such a server stays down until an operator
 * changes its boot.
 */
@Command
@Calls({Calls.SERVER_BY_NAME, "GET /dedicated/server/{serviceName}/boot/{bootId}"})
public final class ServerList implements CliCommand {
  private record Found(DedicatedServer server, @Nullable ServerBoot boot) {
    Row row() {
      return Row.of(server)
          .with("displayName", ServerText.displayName(server))
          .with("boot", ServerText.bootText(boot, server))
          .with("kernel", boot == null ? null : boot.kernel());
    }
  }

  @Override
  public void run(CommandContext context) {
    ServerService service = context.ovh().servers();
    List<DedicatedServer> all = context.reportVanished(service.list()).items();
    List<Found> found =
        context.api().client().inParallel(all, server -> new Found(server, boot(service, server)));
    context
        .results()
        .rows(
            found.stream().map(Found::row).toList(),
            "name",
            "displayName",
            "state",
            "power=powerState",
            "boot",
            "ip",
            "model=commercialRange",
            "datacenter");
    found.forEach(each -> warn(context, each));
  }

  /** A server may still use a boot that OVHcloud has withdrawn; such a boot is not found. */
  private static @Nullable ServerBoot boot(ServerService service, DedicatedServer server) {
    Long id = server.bootId();
    try {
      return id == null ? null : service.boots().get(server.name(), id);
    } catch (NotFoundException e) {
      return null;
    }
  }

  private static void warn(CommandContext context, Found found) {
    ServerBoot boot = found.boot();
    if (boot == null) {
      return;
    }
    String name = ServerText.label(found.server());
    String service = found.server().name();
    if (boot.kind() == ServerBoot.Kind.RESCUE) {
      context
          .terminal()
          .note(
              "warning: %s boots the rescue system; 'ovh-do server unrescue %s' boots its disk again"
                  .formatted(name, service));
    } else if (boot.kind() == ServerBoot.Kind.POWER_OFF) {
      context
          .terminal()
          .note(
              "warning: %s switches off at each start; 'ovh-do server boot %s disk --reboot' boots its disk again"
                  .formatted(name, service));
    }
  }
}
