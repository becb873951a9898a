package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.task.TaskScheduler;
import tools.jackson.databind.JsonNode;

/** The routes of the tasks of servers. */
final class ServerTaskRoutes {
  private final Account account;
  private final TaskScheduler scheduler;

  ServerTaskRoutes(Account account, TaskScheduler scheduler) {
    this.account = account;
    this.scheduler = scheduler;
  }

  void addTo(Router router) {
    router
        .get(ServerRoutes.PATH + "/task", this::list)
        .get(
            ServerRoutes.PATH + "/task/{taskId}",
            call -> ServerJson.of(requested(call), call.now()))
        .post(ServerRoutes.PATH + "/task/{taskId}/cancel", this::cancel);
  }

  private JsonNode list(RouteCall call) {
    return Json.numbers(
        scheduler.ids(
            ServerRoutes.requested(account, call).path(),
            call.queryParameter("function"),
            call.queryParameter("status"),
            call.now()));
  }

  private Task requested(RouteCall call) {
    String subject = ServerRoutes.requested(account, call).path();
    long id = call.pathNumber("taskId");
    return scheduler
        .find(subject, id)
        .filter(task -> scheduler.isVisible(task, call.now()))
        .orElseThrow(() -> ApiError.noSuchObject("taskId", id));
  }

  /** Inferred, because not documented: a task can be cancelled before it begins. */
  private JsonNode cancel(RouteCall call) {
    Task task = requested(call);
    TaskStatus status = task.status(call.now());
    if (status.phase() != TaskStatus.Phase.WAITING) {
      throw ApiError.conflict(
          "Task %s is in status %s and cannot be cancelled".formatted(task.id(), status.text()));
    }
    account
        .tasks()
        .put(task.withTimeline(task.timeline().withEnd(call.now(), TaskStatus.CANCELLED)));
    scheduler.advance(call.now());
    return Json.nullNode();
  }
}
