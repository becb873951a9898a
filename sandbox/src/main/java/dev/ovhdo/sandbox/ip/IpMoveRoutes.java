package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.IpTask;
import dev.ovhdo.sandbox.state.IpTaskState;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes that move an IP block to another service, and the routes of these tasks. */
final class IpMoveRoutes {
  private static final String TASKS = IpRoutes.PATH + "/task";

  /** Long enough to observe a running task, short enough to wait for its end. */
  private static final Duration MOVE = Duration.ofSeconds(2);

  private final Account account;
  private final IpBlocks blocks;
  private final TaskScheduler work;

  IpMoveRoutes(Account account, IpBlocks blocks, TaskScheduler work) {
    this.account = account;
    this.blocks = blocks;
    this.work = work;
  }

  void addTo(Router router) {
    router
        .post(IpRoutes.PATH + "/move", this::move)
        .post(IpRoutes.PATH + "/park", visit -> begin(visit, null))
        .get(TASKS, this::list)
        .get(TASKS + "/{taskId}", this::one);
  }

  private JsonNode move(RouteCall visit) {
    String to = Objects.requireNonNull(visit.bodyText("to"));
    if (account.vps().find(to).isEmpty() && account.servers().find(to).isEmpty()) {
      throw ApiError.notFound("The requested object (to = " + to + ") does not exist");
    }
    return begin(visit, to);
  }

  private JsonNode begin(RouteCall visit, @Nullable String destination) {
    IpBlock block = blocks.requested(visit);
    if (!block.additional()) {
      throw ApiError.badRequest("This IP is not an additional IP and can not be moved");
    }
    if (of(block).stream().anyMatch(task -> !task.status(visit.now()).isOver())) {
      throw ApiError.conflict("A task is already running on the IP " + block.subnet());
    }
    TaskTimeline<IpTaskState> course =
        new TaskTimeline<>(
            visit.now(),
            work.duration(MOVE),
            IpTaskState.TODO,
            IpTaskState.DOING,
            IpTaskState.DONE);
    IpTask task = new IpTask(account.newId(), block.subnet().toString(), destination, course);
    account.ipTasks().put(task);
    work.onEnd(course::status, end -> route(block, destination));
    return IpJson.of(task, visit.now());
  }

  private void route(IpBlock block, @Nullable String destination) {
    account.ipBlocks().update(block.subnet(), each -> each.withRoutedTo(destination));
  }

  private List<IpTask> of(IpBlock block) {
    String name = block.subnet().toString();
    return account.ipTasks().all().stream().filter(task -> task.block().equals(name)).toList();
  }

  private JsonNode list(RouteCall visit) {
    Optional<String> function = visit.queryParameter("function");
    Optional<String> status = visit.queryParameter("status");
    return Json.numbers(
        of(blocks.requested(visit)).stream()
            .filter(each -> function.isEmpty() || function.get().equals("genericMoveFloatingIp"))
            .filter(
                each -> status.isEmpty() || status.get().equals(each.status(visit.now()).text()))
            .map(IpTask::id)
            .toList());
  }

  private JsonNode one(RouteCall visit) {
    long id = visit.pathNumber("taskId");
    return of(blocks.requested(visit)).stream()
        .filter(task -> task.id() == id)
        .findFirst()
        .map(task -> IpJson.of(task, visit.now()))
        .orElseThrow(() -> ApiError.noSuchObject("taskId", id));
  }
}
