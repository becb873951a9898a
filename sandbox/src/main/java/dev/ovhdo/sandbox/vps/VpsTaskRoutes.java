package dev.ovhdo.sandbox.vps;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.PublicKeyText;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsImage;
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
  private final VpsPower power;

  public VpsTaskRoutes(Account account, VpsPower power) {
    this.account = account;
    this.power = power;
  }

  private interface Action {
    VpsTask begin(Vps vps, Instant now);
  }

  public void addTo(Router router) {
    router
        .post(VpsRoutes.ONE + "/rebuild", this::rebuild)
        .get(VpsRoutes.ONE + "/tasks", this::list)
        .get(VpsRoutes.ONE + "/tasks/{id}", this::one);
    action(router, "reboot", power::reboot);
    action(router, "start", power::start);
    action(router, "stop", power::stop);
    action(router, "setPassword", power::setPassword);
  }

  private void action(Router router, String name, Action action) {
    router.post(
        VpsRoutes.ONE + "/" + name,
        visit ->
            VpsJson.of(action.begin(VpsRoutes.asked(account, visit), visit.now()), visit.now()));
  }

  private JsonNode rebuild(Visit visit) {
    Vps vps = VpsRoutes.asked(account, visit);
    String imageId = Objects.requireNonNull(visit.text("imageId"));
    VpsImage image = vps.image(imageId).orElseThrow(() -> Refusal.noSuch("imageId", imageId));
    boolean namesKey = visit.text("sshKey") != null || visit.text("publicSshKey") != null;
    if (visit.isTrue("doNotSendPassword") && !namesKey) {
      throw Refusal.badRequest("doNotSendPassword can only be used with an SSH key");
    }
    InstalledSystem system = InstalledSystem.of(image, authorizedKeys(visit));
    return VpsJson.of(power.rebuild(vps, system, visit.now()), visit.now());
  }

  /**
   * Returns the keys that the new system accepts. As at OVHcloud, the name of a key that does not
   * exist is ignored without an error.
   */
  private List<String> authorizedKeys(Visit visit) {
    List<String> keys = new ArrayList<>();
    Optional.ofNullable(visit.text("sshKey"))
        .flatMap(account.sshKeys()::find)
        .ifPresent(key -> keys.add(key.key()));
    String raw = visit.text("publicSshKey");
    if (raw != null) {
      if (!PublicKeyText.isKey(raw)) {
        throw Refusal.badRequest("SSH key is not valid");
      }
      keys.add(raw.strip());
    }
    return keys;
  }

  private JsonNode list(Visit visit) {
    Optional<String> state = visit.queried("state");
    Optional<String> type = visit.queried("type");
    return Json.numbers(
        account.tasksOf(VpsRoutes.asked(account, visit).name()).stream()
            .filter(each -> state.isEmpty() || state.get().equals(each.state(visit.now()).text()))
            .filter(each -> type.isEmpty() || type.get().equals(each.type().text()))
            .map(VpsTask::id)
            .toList());
  }

  private JsonNode one(Visit visit) {
    Vps vps = VpsRoutes.asked(account, visit);
    long id = visit.number("id");
    return account
        .tasks()
        .find(id)
        .filter(task -> task.vps().equals(vps.name()))
        .map(task -> VpsJson.of(task, visit.now()))
        .orElseThrow(() -> Refusal.noSuch("id", id));
  }
}
