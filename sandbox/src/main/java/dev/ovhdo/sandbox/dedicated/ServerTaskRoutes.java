package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerTask;
import dev.ovhdo.sandbox.state.ServerTaskState;
import dev.ovhdo.sandbox.state.TaskPhase;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes of the tasks of servers. */
public final class ServerTaskRoutes {
  private final Account account;
  private final TaskScheduler work;

  public ServerTaskRoutes(Account account, TaskScheduler work) {
    this.account = account;
    this.work = work;
  }

  public void addTo(Router router) {
    router
        .get(ServerRoutes.PATH + "/task", this::list)
        .get(
            ServerRoutes.PATH + "/task/{taskId}", visit -> ServerJson.of(asked(visit), visit.now()))
        .post(ServerRoutes.PATH + "/task/{taskId}/cancel", this::cancel);
  }

  private JsonNode list(RouteCall visit) {
    Optional<String> status = visit.queryParameter("status");
    Optional<String> function = visit.queryParameter("function");
    return Json.numbers(
        account.tasksOfServer(ServerRoutes.requested(account, visit).name()).stream()
            .filter(
                each -> status.isEmpty() || status.get().equals(each.status(visit.now()).text()))
            .filter(each -> function.isEmpty() || function.get().equals(each.function().text()))
            .map(ServerTask::id)
            .toList());
  }

  private ServerTask asked(RouteCall visit) {
    Server server = ServerRoutes.requested(account, visit);
    long id = visit.pathNumber("taskId");
    return account
        .serverTasks()
        .find(id)
        .filter(task -> task.server().equals(server.name()))
        .filter(task -> work.isVisible(task.timeline().start(), visit.now()))
        .orElseThrow(() -> ApiError.noSuchObject("taskId", id));
  }

  /** Inferred, because not documented: a task can be cancelled before it begins. */
  private JsonNode cancel(RouteCall visit) {
    ServerTask task = asked(visit);
    ServerTaskState state = task.status(visit.now());
    if (state.phase() != TaskPhase.WAITING) {
      throw ApiError.conflict(
          "Task %s is in status %s and cannot be cancelled".formatted(task.id(), state.text()));
    }
    account.serverTasks().put(task.cancelled(visit.now()));
    work.advance(visit.now());
    return Json.nullNode();
  }
}
