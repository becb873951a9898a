package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** The routes that start tasks of a VPS, and the routes that show tasks. */
final class VpsTaskRoutes {
  private final Account account;
  private final VpsOperations operations;
  private final TaskScheduler scheduler;

  VpsTaskRoutes(Account account, VpsOperations operations, TaskScheduler scheduler) {
    this.account = account;
    this.operations = operations;
    this.scheduler = scheduler;
  }

  void addTo(Router router) {
    router
        .post(VpsRoutes.PATH + "/rebuild", this::rebuild)
        .get(VpsRoutes.PATH + "/tasks", this::list)
        .get(VpsRoutes.PATH + "/tasks/{id}", this::show);
    add(router, "reboot", operations::reboot);
    add(router, "start", operations::start);
    add(router, "stop", operations::stop);
    add(router, "setPassword", operations::setPassword);
  }

  private void add(Router router, String name, BiFunction<Vps, Instant, Task> operation) {
    router.post(
        VpsRoutes.PATH + "/" + name,
        call ->
            VpsJson.of(
                operation.apply(VpsRoutes.requested(account, call), call.now()), call.now()));
  }

  private JsonNode rebuild(RouteCall call) {
    Vps vps = VpsRoutes.requested(account, call);
    String imageId = call.requireBodyText("imageId");
    OsImage image = vps.image(imageId).orElseThrow(() -> ApiError.noSuchObject("imageId", imageId));
    boolean namesKey = call.bodyText("sshKey") != null || call.bodyText("publicSshKey") != null;
    if (call.bodyFlag("doNotSendPassword") && !namesKey) {
      throw ApiError.badRequest("doNotSendPassword can only be used with an SSH key");
    }
    InstalledSystem system = InstalledSystem.of(image, authorizedKeys(call));
    return VpsJson.of(operations.rebuild(vps, system, call.now()), call.now());
  }

  /**
   * Returns the keys that the new system accepts. As at OVHcloud, the name of a key that does not
   * exist is ignored without an error.
   */
  private List<String> authorizedKeys(RouteCall call) {
    List<String> keys = new ArrayList<>();
    Optional.ofNullable(call.bodyText("sshKey"))
        .flatMap(account.sshKeys()::find)
        .ifPresent(key -> keys.add(key.key()));
    String publicKey = call.bodyText("publicSshKey");
    if (publicKey != null) {
      if (!PublicKeyText.isKey(publicKey)) {
        throw ApiError.badRequest("SSH key is not valid");
      }
      keys.add(publicKey.strip());
    }
    return keys;
  }

  private JsonNode list(RouteCall call) {
    return Json.numbers(
        scheduler.ids(
            VpsRoutes.requested(account, call).path(),
            call.queryParameter("type"),
            call.queryParameter("state"),
            call.now()));
  }

  private JsonNode show(RouteCall call) {
    Vps vps = VpsRoutes.requested(account, call);
    long id = call.pathNumber("id");
    return scheduler
        .find(vps.path(), id)
        .map(task -> VpsJson.of(task, call.now()))
        .orElseThrow(() -> ApiError.noSuchObject("id", id));
  }
}
