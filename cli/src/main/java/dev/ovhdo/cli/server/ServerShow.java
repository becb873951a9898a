package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code server show}: the details of a server, read from several routes. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do server show storage",
    })
@Calls({ServerCalls.STATUS, "GET /dedicated/server/{serviceName}/serviceInfos"})
public final class ServerShow implements CliCommand {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Override
  public void run(CommandContext context) {
    ServerService service = context.ovh().servers();
    DedicatedServer found = service.get(server);
    OptionalReads reads = new OptionalReads();
    Row row =
        context
            .ovh()
            .client()
            .inParallel(
                () -> service.status(found),
                () -> contract(service, reads, found.name()),
                (status, contract) -> row(context, status, contract));
    reads.note(context);
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

  private static Row row(
      CommandContext context, ServerStatus status, Optional<ObjectNode> contract) {
    ServerText.noteUnread(context, status);
    DedicatedServer found = status.server();
    return Row.of(found)
        .with("displayName", ServerText.displayName(found))
        .with("ips", status.ips())
        .with("boot", status.boot())
        .with("bootKind", ServerText.bootText(status.boot(), found))
        .with("contract", contract.orElse(null))
        .with("task", status.task());
  }

  /**
   * Reads the contract; empty if it cannot be read. {@code renew.automatic} is left out, because
   * OVHcloud returns another value at each second read.
   */
  private static Optional<ObjectNode> contract(
      ServerService service, OptionalReads reads, String name) {
    return reads
        .read("the contract of " + name, () -> service.contract(name))
        .map(
            found -> {
              ObjectNode contract = Row.of(found).json();
              if (contract.path("renew") instanceof ObjectNode renew) {
                renew.remove("automatic");
              }
              return contract;
            });
  }
}
