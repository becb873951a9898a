package dev.ovhdo.cli.server;

import dev.ovhdo.api.ServerService;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code server info}: the details of a server, read from several routes. */
@Command
@Calls({ServerCalls.CONDITION, "GET /dedicated/server/{serviceName}/serviceInfos"})
public final class ServerInfo implements Verb {
  @Parameters(paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Override
  public void run(Session session) {
    ServerService service = session.ovh().servers();
    ServerCondition condition = service.condition(server);
    DedicatedServerDedicatedWithIam found = condition.server();
    Row row =
        Row.of(found)
            .with("displayName", ServerText.displayName(found))
            .with("ips", condition.ips())
            .with("boot", condition.boot())
            .with("bootKind", ServerText.boot(condition.boot(), found))
            .with("contract", service.contract(condition.name()))
            .with("task", condition.task());
    session
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
