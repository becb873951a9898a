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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that install a server, and the route that shows the progress of an installation. */
final class InstallationRoutes {
  private final Account account;
  private final InstallationTemplates templates;
  private final ServerOperations operations;

  /** The errors that the installation tasks of these ids report later. */
  private final Map<Long, String> storageErrors;

  InstallationRoutes(Account account, ServerOperations operations) {
    this.account = account;
    this.templates = new InstallationTemplates(account);
    this.operations = operations;
    this.storageErrors = account.kept(new HashMap<>());
  }

  void addTo(Router router) {
    router
        .get(ServerRoutes.PATH + "/install/compatibleTemplates", this::compatible)
        .get(ServerRoutes.PATH + "/install/compatibleTemplatePartitionSchemes", this::schemes)
        .get(ServerRoutes.PATH + "/install/status", this::status)
        .get(ServerRoutes.PATH + "/install/hardwareRaidProfile", this::hardwareRaidProfile)
        .get(ServerRoutes.PATH + "/specifications/hardware", this::hardware)
        .post(ServerRoutes.PATH + "/reinstall", this::reinstall, "raidLevel");
  }

  private JsonNode compatible(RouteCall call) {
    Server server = ServerRoutes.requested(account, call);
    ObjectNode json = Json.object();
    json.set("ovh", Json.strings(server.systems().stream().map(OsImage::id).toList()));
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
        .map(
            task ->
                InstallationProgress.of(
                    task,
                    server.quirks().elapsedOrigin(),
                    Optional.ofNullable(storageErrors.get(task.id())),
                    call.now()))
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
    json.put("defaultDiskGroupId", DiskGroup.defaultOf(server).id());
    DiskGroup.of(server).forEach(group -> json.withArray("diskGroups").add(group.json()));
    return json;
  }

  /** The refusal has no class, in OVHcloud's guide on partitioning. */
  private JsonNode hardwareRaidProfile(RouteCall call) {
    List<DiskGroup> groups =
        DiskGroup.of(ServerRoutes.requested(account, call)).stream()
            .filter(group -> group.raidController() != null)
            .toList();
    if (groups.isEmpty()) {
      throw ApiError.withoutClass(403, "Hardware RAID is not supported by this server");
    }
    ObjectNode json = Json.object();
    groups.forEach(group -> json.withArray("controllers").add(group.controllerJson()));
    return json;
  }

  private JsonNode reinstall(RouteCall call) {
    Server server = ServerRoutes.requested(account, call);
    String name = call.requireBodyText("operatingSystem");
    OsImage image = system(server, name);
    InstallationTemplate template = templates.find(name).orElseThrow();
    Customizations customizations = Customizations.of(call.body(), template);
    JsonNode storage = call.body().path("storage");
    StorageValidator.check(storage, template, server);
    Optional<String> storageError = LateStorageErrors.find(storage, template);
    String key = customizations.text("sshKey");
    InstalledSystem system =
        InstalledSystem.of(image, key == null ? List.of() : List.of(key.strip()))
            .withHostname(customizations.text("hostname"));
    TaskStatus end = storageError.isPresent() ? TaskStatus.CUSTOMER_ERROR : server.taskEnd();
    Task task = operations.install(server, system, end, call.now());
    storageError.ifPresent(text -> storageErrors.put(task.id(), text));
    return server.quirks().onlyTaskId() ? Json.object().put("taskId", task.id()) : json(task);
  }

  /**
   * Returns {@code dedicated.server.task.Response}, which has fewer properties than other tasks.
   * The status is that of the response in OVHcloud's guide.
   */
  private static JsonNode json(Task task) {
    return Json.object()
        .put("taskId", task.id())
        .put("function", task.type().text())
        .put("status", TaskStatus.INIT.text())
        .put("comment", "Start bare metal OS installation")
        .put("startDate", Dates.text(Dates.at(task.timeline().start())))
        .putNull("doneDate");
  }
}
