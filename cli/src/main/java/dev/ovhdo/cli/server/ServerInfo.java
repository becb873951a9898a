package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code server info}: the details of a server, read from several routes. */
@Command
@Calls({ServerCalls.STATUS, "GET /dedicated/server/{serviceName}/serviceInfos"})
public final class ServerInfo implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Override
  public void run(CommandContext context) {
    ServerService service = context.ovh().servers();
    ServerStatus status = service.status(server);
    DedicatedServer found = status.server();
    Row row =
        Row.of(found)
            .with("displayName", ServerText.displayName(found))
            .with("ips", status.ips())
            .with("boot", status.boot())
            .with("bootKind", ServerText.bootText(status.boot(), found))
            .with("contract", service.contract(status.name()))
            .with("task", status.task());
    context
        .results()
        .row(
            row,
            "name",
            "displayName",
            "state",
            "power=powerState",
            "ips",
            "os",
            "boot=bootKind",
            "kernel=boot.kernel",
            "rescueKey=rescueSshKey",
            "model=commercialRange",
            "datacenter",
            "rack",
            "reverse",
            "monitoring",
            "serviceId=contract.serviceId",
            "creation=contract.creation",
            "expiration=contract.expiration",
            "renewal=contract.renewalType",
            "task=task.type",
            "taskState=task.state");
  }
}
