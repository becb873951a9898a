package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerFunction;
import dev.ovhdo.sandbox.state.ServerTask;
import dev.ovhdo.sandbox.state.TaskPhase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that install a server, and the route that shows the progress of an installation. */
public final class InstallationRoutes {
  private final Account account;
  private final InstallationTemplates templates;
  private final ServerInstallation installation;

  public InstallationRoutes(Account account, ServerInstallation installation) {
    this.account = account;
    this.templates = new InstallationTemplates(account);
    this.installation = installation;
  }

  public void addTo(Router router) {
    router
        .get(ServerRoutes.PATH + "/install/compatibleTemplates", this::compatible)
        .get(ServerRoutes.PATH + "/install/compatibleTemplatePartitionSchemes", this::schemes)
        .get(ServerRoutes.PATH + "/install/status", this::status)
        .get(ServerRoutes.PATH + "/specifications/hardware", this::hardware)
        .post(ServerRoutes.PATH + "/reinstall", this::reinstall);
  }

  private JsonNode compatible(RouteCall visit) {
    Server server = ServerRoutes.requested(account, visit);
    ObjectNode json = Json.object();
    json.set("ovh", Json.strings(server.systems().stream().map(OsImage::id).toList()));
    json.putArray("personal");
    return json;
  }

  private JsonNode schemes(RouteCall visit) {
    system(
        ServerRoutes.requested(account, visit), visit.queryParameter("templateName").orElseThrow());
    return Json.strings(StorageValidator.SCHEMES);
  }

  /** The errors are documented for a reinstallation; that this route has the same is inferred. */
  private OsImage system(Server server, String name) {
    if (templates.find(name).isEmpty()) {
      throw ApiError.ofStatus(
          404,
          "Client::NotFound::OperatingSystem",
          "Operating system " + name + " could not be found");
    }
    return server.systems().stream()
        .filter(system -> system.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ApiError.ofStatus(
                    409,
                    "Client::Conflict::OperatingSystemIncompatible",
                    "Operating system " + name + " is not compatible for server " + server.name()));
  }

  private JsonNode status(RouteCall visit) {
    Server server = ServerRoutes.requested(account, visit);
    return account.tasksOfServer(server.name()).stream()
        .filter(task -> task.function() == ServerFunction.REINSTALL)
        .reduce((older, newer) -> newer)
        // A failed installation is shown until the next installation.
        .filter(task -> task.status(visit.now()).phase() != TaskPhase.DONE)
        .map(task -> InstallationProgress.of(task, visit.now()))
        .orElseThrow(
            () -> ApiError.notFound("Server is not being installed or reinstalled at the moment"));
  }

  private JsonNode hardware(RouteCall visit) {
    Server server = ServerRoutes.requested(account, visit);
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

  private JsonNode reinstall(RouteCall visit) {
    Server server = ServerRoutes.requested(account, visit);
    String name = Objects.requireNonNull(visit.bodyText("operatingSystem"));
    OsImage image = system(server, name);
    InstallationTemplate template = templates.find(name).orElseThrow();
    Customizations customizations = Customizations.of(visit.body(), template);
    StorageValidator.check(visit.body().path("storage"), template, server);
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
        .put("status", task.status(now).text())
        .put("comment", "Start bare metal OS installation")
        .put("startDate", Dates.text(Dates.at(task.timeline().start())))
        .putNull("doneDate");
  }
}
