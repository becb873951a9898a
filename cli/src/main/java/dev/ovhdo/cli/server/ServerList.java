package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.TagOption;
import dev.ovhdo.cli.context.WatchedListCommand;
import dev.ovhdo.cli.names.KnownNames;
import dev.ovhdo.cli.names.NameKind;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code server list}: each server with its names, state, address and boot. A warning names each
 * server that boots rescue or switches off, because such a server stays down until an operator
 * changes its boot.
 */
@Command(
    footer = {
      "",
      "Examples:",
      "  ovh-do server list",
      "  ovh-do server list --tag env=production",
      "  ovh-do server list --watch",
    })
@Calls({Calls.SERVER_BY_NAME, "GET /dedicated/server/{serviceName}/boot/{bootId}", TagOption.CALL})
public final class ServerList extends WatchedListCommand<DedicatedServer> {
  private Map<String, ServerBoot> boots = Map.of();

  @Mixin TagOption tags = new TagOption();

  public ServerList() {
    super(
        "name",
        "displayName",
        "state",
        "power=powerState",
        "boot",
        "ip",
        "model=commercialRange",
        "datacenter");
  }

  @Override
  protected Listing<DedicatedServer> list(CommandContext context) {
    return tags.filter(
        context,
        () -> context.ovh().servers().list(),
        server -> server.optional(DedicatedServer::name));
  }

  @Override
  protected Optional<KnownNames> names(List<DedicatedServer> all) {
    if (tags.isGiven()) {
      return Optional.empty();
    }
    return Optional.of(
        KnownNames.ofMachines(
            NameKind.SERVER,
            all,
            server -> server.optional(DedicatedServer::name),
            server ->
                server.optional(each -> each.iam() == null ? null : each.iam().displayName())));
  }

  @Override
  protected List<Row> rows(CommandContext context, List<DedicatedServer> servers) {
    boots = context.ovh().servers().boots().current(servers);
    return servers.stream()
        .map(
            server -> {
              ServerBoot boot = boot(server).orElse(null);
              return Row.of(server)
                  .with("displayName", ServerText.displayName(server))
                  .with("boot", ServerText.bootText(boot, server))
                  .with("kernel", boot == null ? null : boot.kernel());
            })
        .toList();
  }

  private Optional<ServerBoot> boot(DedicatedServer server) {
    return server
        .optional(DedicatedServer::name)
        .flatMap(name -> Optional.ofNullable(boots.get(name)));
  }

  @Override
  protected void notes(CommandContext context, List<DedicatedServer> servers) {
    for (DedicatedServer server : servers) {
      boot(server)
          .flatMap(boot -> warning(boot, ServerText.label(server), server.name()))
          .ifPresent(context.terminal()::note);
    }
  }

  private static Optional<String> warning(ServerBoot boot, String label, String name) {
    return switch (boot.kind()) {
      case RESCUE ->
          Optional.of(
              "warning: %s boots the rescue system; 'ovh-do server unrescue %s' boots its disk again"
                  .formatted(label, name));
      case POWER_OFF ->
          Optional.of(
              "warning: %s switches off at each start; 'ovh-do server boot %s disk --reboot' boots its disk again"
                  .formatted(label, name));
      default -> Optional.empty();
    };
  }
}
