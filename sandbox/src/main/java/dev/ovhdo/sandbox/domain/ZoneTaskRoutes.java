package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.ZoneTask;
import dev.ovhdo.sandbox.state.ZoneTaskState;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes of the tasks of a zone. */
public final class ZoneTaskRoutes {
  private static final String ALL = ZoneRoutes.PATH + "/task";
  private static final String EACH = ALL + "/{id}";

  private final Account account;
  private final ZoneWork work;

  public ZoneTaskRoutes(Account account, ZoneWork work) {
    this.account = account;
    this.work = work;
  }

  public void addTo(Router router) {
    router
        .get(ALL, this::list)
        .get(EACH, visit -> json(asked(visit), visit.now()))
        .post(EACH + "/accelerate", this::accelerate)
        .post(EACH + "/cancel", this::cancel)
        .post(EACH + "/relaunch", this::relaunch);
  }

  private JsonNode list(RouteCall visit) {
    Optional<String> function = visit.queryParameter("function");
    Optional<String> status = visit.queryParameter("status");
    return Json.numbers(
        work.of(ZoneRoutes.requested(account, visit).name()).stream()
            .filter(task -> function.isEmpty() || function.get().equals(task.function().text()))
            .filter(
                task -> status.isEmpty() || status.get().equals(task.status(visit.now()).text()))
            .map(ZoneTask::id)
            .toList());
  }

  private ZoneTask asked(RouteCall visit) {
    String zone = ZoneRoutes.requested(account, visit).name();
    long id = visit.pathNumber("id");
    return work.of(zone).stream()
        .filter(task -> task.id() == id)
        .findFirst()
        .orElseThrow(() -> ApiError.noSuchObject("id", id));
  }

  private JsonNode accelerate(RouteCall visit) {
    ZoneTask task = asked(visit);
    if (task.status(visit.now()) != ZoneTaskState.TODO) {
      throw ApiError.badRequest("Task " + task.id() + " cannot be accelerated");
    }
    work.accelerate(task, visit.now());
    return Json.nullNode();
  }

  private JsonNode cancel(RouteCall visit) {
    ZoneTask task = asked(visit);
    if (task.status(visit.now()) != ZoneTaskState.TODO) {
      throw ApiError.badRequest("Task " + task.id() + " cannot be cancelled");
    }
    work.cancel(task, visit.now());
    return Json.nullNode();
  }

  private JsonNode relaunch(RouteCall visit) {
    ZoneTask task = asked(visit);
    if (task.status(visit.now()) != ZoneTaskState.ERROR) {
      throw ApiError.badRequest("Task " + task.id() + " cannot be relaunched");
    }
    work.relaunch(task, visit.now());
    return Json.nullNode();
  }

  static JsonNode json(ZoneTask task, Instant now) {
    ZoneTaskState state = task.status(now);
    Instant moved = state.isOver() ? task.endsAt() : task.due();
    ObjectNode json =
        Json.object()
            .put("id", task.id())
            .put("function", task.function().text())
            .put("status", state.text())
            .put("canAccelerate", state == ZoneTaskState.TODO)
            .put("canCancel", state == ZoneTaskState.TODO)
            .put("canRelaunch", state == ZoneTaskState.ERROR)
            .put("creationDate", Dates.text(Dates.at(task.date())))
            .put("todoDate", Dates.text(Dates.at(task.due())))
            .put("lastUpdate", Dates.text(Dates.at(moved)));
    json.set("doneDate", Dates.json(state.isOver() ? Dates.at(moved) : null));
    return json.putNull("comment");
  }
}
