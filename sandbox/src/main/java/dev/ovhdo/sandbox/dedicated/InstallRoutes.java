package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerFunction;
import dev.ovhdo.sandbox.state.ServerTask;
import dev.ovhdo.sandbox.state.Stage;
import dev.ovhdo.sandbox.state.VpsImage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that install a server, and the route that shows the progress of an installation. */
public final class InstallRoutes {
  private final Account account;
  private final Templates templates;
  private final ServerInstallation installation;

  public InstallRoutes(Account account, ServerInstallation installation) {
    this.account = account;
    this.templates = new Templates(account);
    this.installation = installation;
  }

  public void addTo(Router router) {
    router
        .get(ServerRoutes.ONE + "/install/compatibleTemplates", this::compatible)
        .get(ServerRoutes.ONE + "/install/compatibleTemplatePartitionSchemes", this::schemes)
        .get(ServerRoutes.ONE + "/install/status", this::status)
        .get(ServerRoutes.ONE + "/specifications/hardware", this::hardware)
        .post(ServerRoutes.ONE + "/reinstall", this::reinstall);
  }

  private JsonNode compatible(Visit visit) {
    Server server = ServerRoutes.asked(account, visit);
    ObjectNode json = Json.object();
    json.set("ovh", Json.strings(server.systems().stream().map(VpsImage::id).toList()));
    json.putArray("personal");
    return json;
  }

  private JsonNode schemes(Visit visit) {
    system(ServerRoutes.asked(account, visit), visit.queried("templateName").orElseThrow());
    return Json.strings(StorageRules.SCHEMES);
  }

  /** The errors are documented for a reinstallation; that this route has the same is inferred. */
  private VpsImage system(Server server, String name) {
    if (templates.find(name).isEmpty()) {
      throw Refusal.ofStatus(
          404,
          "Client::NotFound::OperatingSystem",
          "Operating system " + name + " could not be found");
    }
    return server.systems().stream()
        .filter(system -> system.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.ofStatus(
                    409,
                    "Client::Conflict::OperatingSystemIncompatible",
                    "Operating system " + name + " is not compatible for server " + server.name()));
  }

  private JsonNode status(Visit visit) {
    Server server = ServerRoutes.asked(account, visit);
    return account.tasksOfServer(server.name()).stream()
        .filter(task -> task.function() == ServerFunction.REINSTALL)
        .reduce((older, newer) -> newer)
        // A failed installation is shown until the next installation.
        .filter(task -> task.state(visit.now()).stage() != Stage.DONE)
        .map(task -> InstallSteps.of(task, visit.now()))
        .orElseThrow(
            () -> Refusal.notFound("Server is not being installed or reinstalled at the moment"));
  }

  private JsonNode hardware(Visit visit) {
    Server server = ServerRoutes.asked(account, visit);
    ObjectNode json = Json.object().put("bootMode", "uefi").put("formFactor", "1u");
    json.put("description", server.model().commercialRange());
    json.put("motherboard", "X470D4U").put("processorName", "Xeon-E2386G");
    json.put("processorArchitecture", "x86_64").put("numberOfProcessors", 1);
    json.put("coresPerProcessor", 6).put("threadsPerProcessor", 12);
    json.putObject("memorySize").put("unit", "MB").put("value", 65_536);
    json.putNull("defaultHardwareRaidSize").putNull("defaultHardwareRaidType");
    json.putNull("expansionCards").putNull("usbKeys");
    DiskGroup.of(server).forEach(group -> json.withArray("diskGroups").add(group.json()));
    return json;
  }

  private JsonNode reinstall(Visit visit) {
    Server server = ServerRoutes.asked(account, visit);
    String name = Objects.requireNonNull(visit.text("operatingSystem"));
    VpsImage image = system(server, name);
    Template template = templates.find(name).orElseThrow();
    Customizations customizations = Customizations.of(visit.body(), template);
    StorageRules.check(visit.body().path("storage"), template, server);
    String key = customizations.text("sshKey");
    InstalledSystem system =
        InstalledSystem.of(image, key == null ? List.of() : List.of(key.strip()))
            .withHostname(customizations.text("hostname"));
    return json(installation.begin(server, system, visit.now()), visit.now());
  }

  /** As {@code dedicated.server.task.Response}, which has fewer properties than other tasks. */
  private static JsonNode json(ServerTask task, Instant now) {
    return Json.object()
        .put("taskId", task.id())
        .put("function", task.function().text())
        .put("status", task.state(now).text())
        .put("comment", "Start bare metal OS installation")
        .put("startDate", Dates.text(Dates.at(task.course().start())))
        .putNull("doneDate");
  }
}
