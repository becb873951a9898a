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
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that install a server, and the route that shows the progress of an installation. */
final class InstallationRoutes {
  private final Account account;
  private final InstallationTemplates templates;
  private final ServerOperations operations;

  InstallationRoutes(Account account, ServerOperations operations) {
    this.account = account;
    this.templates = new InstallationTemplates(account);
    this.operations = operations;
  }

  void addTo(Router router) {
    router
        .get(ServerRoutes.PATH + "/install/compatibleTemplates", this::compatible)
        .get(ServerRoutes.PATH + "/install/compatibleTemplatePartitionSchemes", this::schemes)
        .get(ServerRoutes.PATH + "/install/status", this::status)
        .get(ServerRoutes.PATH + "/specifications/hardware", this::hardware)
        .post(ServerRoutes.PATH + "/reinstall", this::reinstall);
  }

  private JsonNode compatible(RouteCall call) {
    Server server = ServerRoutes.requested(account, call);
    ObjectNode json = Json.object();
    json.set("ovh", Json.strings(server.systems().stream().map(OsImage::id).toList()));
    json.putArray("personal");
    return json;
  }

  private JsonNode schemes(RouteCall call) {
    system(
        ServerRoutes.requested(account, call), call.queryParameter("templateName").orElseThrow());
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

  private JsonNode status(RouteCall call) {
    Server server = ServerRoutes.requested(account, call);
    return account.tasksOf(server.path()).stream()
        .filter(task -> task.type() == TaskType.REINSTALL_SERVER)
        .reduce((older, newer) -> newer)
        // A failed installation is shown until the next installation.
        .filter(task -> task.status(call.now()) != TaskStatus.DONE)
        .map(task -> InstallationProgress.of(task, call.now()))
        .orElseThrow(
            () -> ApiError.notFound("Server is not being installed or reinstalled at the moment"));
  }

  private JsonNode hardware(RouteCall call) {
    Server server = ServerRoutes.requested(account, call);
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

  private JsonNode reinstall(RouteCall call) {
    Server server = ServerRoutes.requested(account, call);
    String name = Objects.requireNonNull(call.bodyText("operatingSystem"));
    OsImage image = system(server, name);
    InstallationTemplate template = templates.find(name).orElseThrow();
    Customizations customizations = Customizations.of(call.body(), template);
    StorageValidator.check(call.body().path("storage"), template, server);
    String key = customizations.text("sshKey");
    InstalledSystem system =
        InstalledSystem.of(image, key == null ? List.of() : List.of(key.strip()))
            .withHostname(customizations.text("hostname"));
    return json(operations.install(server, system, call.now()), call.now());
  }

  /** As {@code dedicated.server.task.Response}, which has fewer properties than other tasks. */
  private static JsonNode json(Task task, Instant now) {
    return Json.object()
        .put("taskId", task.id())
        .put("function", task.type().text())
        .put("status", task.status(now).text())
        .put("comment", "Start bare metal OS installation")
        .put("startDate", Dates.text(Dates.at(task.timeline().start())))
        .putNull("doneDate");
  }
}
