package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

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
    ServerText.noteUnread(context, status);
    DedicatedServer found = status.server();
    Row row =
        Row.of(found)
            .with("displayName", ServerText.displayName(found))
            .with("ips", status.ips())
            .with("boot", status.boot())
            .with("bootKind", ServerText.bootText(status.boot(), found))
            .with("contract", contract(context, status.name()))
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

  /**
   * Reads the contract; null with a note if it cannot be read. {@code renew.automatic} is left out,
   * because OVHcloud returns another value at each second read.
   */
  private static @Nullable ObjectNode contract(CommandContext context, String name) {
    try {
      ObjectNode contract = Row.of(context.ovh().servers().contract(name)).json();
      if (contract.path("renew") instanceof ObjectNode renew) {
        renew.remove("automatic");
      }
      return contract;
    } catch (InvalidCredentialException | RateLimitedException e) {
      throw e;
    } catch (ApiException | DecodeException e) {
      context.terminal().note("the contract of " + name + " could not be read: " + e.getMessage());
      return null;
    }
  }
}
