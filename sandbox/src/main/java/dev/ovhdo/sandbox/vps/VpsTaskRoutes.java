package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes that start tasks of a VPS, and the routes that show tasks. */
public final class VpsTaskRoutes {
  private final Account account;
  private final VpsOperations power;

  public VpsTaskRoutes(Account account, VpsOperations power) {
    this.account = account;
    this.power = power;
  }

  private interface Action {
    VpsTask begin(Vps vps, Instant now);
  }

  public void addTo(Router router) {
    router
        .post(VpsRoutes.PATH + "/rebuild", this::rebuild)
        .get(VpsRoutes.PATH + "/tasks", this::list)
        .get(VpsRoutes.PATH + "/tasks/{id}", this::one);
    action(router, "reboot", power::reboot);
    action(router, "start", power::start);
    action(router, "stop", power::stop);
    action(router, "setPassword", power::setPassword);
  }

  private void action(Router router, String name, Action action) {
    router.post(
        VpsRoutes.PATH + "/" + name,
        visit ->
            VpsJson.of(
                action.begin(VpsRoutes.requested(account, visit), visit.now()), visit.now()));
  }

  private JsonNode rebuild(RouteCall visit) {
    Vps vps = VpsRoutes.requested(account, visit);
    String imageId = Objects.requireNonNull(visit.bodyText("imageId"));
    OsImage image = vps.image(imageId).orElseThrow(() -> ApiError.noSuchObject("imageId", imageId));
    boolean namesKey = visit.bodyText("sshKey") != null || visit.bodyText("publicSshKey") != null;
    if (visit.bodyFlag("doNotSendPassword") && !namesKey) {
      throw ApiError.badRequest("doNotSendPassword can only be used with an SSH key");
    }
    InstalledSystem system = InstalledSystem.of(image, authorizedKeys(visit));
    return VpsJson.of(power.rebuild(vps, system, visit.now()), visit.now());
  }

  /**
   * Returns the keys that the new system accepts. As at OVHcloud, the name of a key that does not
   * exist is ignored without an error.
   */
  private List<String> authorizedKeys(RouteCall visit) {
    List<String> keys = new ArrayList<>();
    Optional.ofNullable(visit.bodyText("sshKey"))
        .flatMap(account.sshKeys()::find)
        .ifPresent(key -> keys.add(key.key()));
    String raw = visit.bodyText("publicSshKey");
    if (raw != null) {
      if (!PublicKeyText.isKey(raw)) {
        throw ApiError.badRequest("SSH key is not valid");
      }
      keys.add(raw.strip());
    }
    return keys;
  }

  private JsonNode list(RouteCall visit) {
    Optional<String> state = visit.queryParameter("state");
    Optional<String> type = visit.queryParameter("type");
    return Json.numbers(
        account.tasksOf(VpsRoutes.requested(account, visit).name()).stream()
            .filter(each -> state.isEmpty() || state.get().equals(each.status(visit.now()).text()))
            .filter(each -> type.isEmpty() || type.get().equals(each.type().text()))
            .map(VpsTask::id)
            .toList());
  }

  private JsonNode one(RouteCall visit) {
    Vps vps = VpsRoutes.requested(account, visit);
    long id = visit.pathNumber("id");
    return account
        .tasks()
        .find(id)
        .filter(task -> task.vps().equals(vps.name()))
        .map(task -> VpsJson.of(task, visit.now()))
        .orElseThrow(() -> ApiError.noSuchObject("id", id));
  }
}
