package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerTask;
import dev.ovhdo.sandbox.state.ServerTaskState;
import dev.ovhdo.sandbox.state.Stage;
import dev.ovhdo.sandbox.work.Work;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The routes of the tasks of servers. */
public final class ServerTaskRoutes {
  private final Account account;
  private final Work work;

  public ServerTaskRoutes(Account account, Work work) {
    this.account = account;
    this.work = work;
  }

  public void addTo(Router router) {
    router
        .get(ServerRoutes.ONE + "/task", this::list)
        .get(ServerRoutes.ONE + "/task/{taskId}", visit -> ServerJson.of(asked(visit), visit.now()))
        .post(ServerRoutes.ONE + "/task/{taskId}/cancel", this::cancel);
  }

  private JsonNode list(Visit visit) {
    Optional<String> status = visit.queried("status");
    Optional<String> function = visit.queried("function");
    return Json.numbers(
        account.tasksOfServer(ServerRoutes.asked(account, visit).name()).stream()
            .filter(each -> status.isEmpty() || status.get().equals(each.state(visit.now()).text()))
            .filter(each -> function.isEmpty() || function.get().equals(each.function().text()))
            .map(ServerTask::id)
            .toList());
  }

  private ServerTask asked(Visit visit) {
    Server server = ServerRoutes.asked(account, visit);
    long id = visit.number("taskId");
    return account
        .serverTasks()
        .find(id)
        .filter(task -> task.server().equals(server.name()))
        .filter(task -> work.isVisible(task.course().start(), visit.now()))
        .orElseThrow(() -> Refusal.noSuch("taskId", id));
  }

  /** Inferred, because not documented: a task can be cancelled before it begins. */
  private JsonNode cancel(Visit visit) {
    ServerTask task = asked(visit);
    ServerTaskState state = task.state(visit.now());
    if (state.stage() != Stage.WAITING) {
      throw Refusal.conflict(
          "Task %s is in status %s and cannot be cancelled".formatted(task.id(), state.text()));
    }
    account.serverTasks().put(task.cancelled(visit.now()));
    work.advance(visit.now());
    return Json.nothing();
  }
}
