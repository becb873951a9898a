package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes that move an IP block to another service, and the routes of these tasks. */
final class IpMoveRoutes {
  private static final String TASKS = IpRoutes.PATH + "/task";

  /** Long enough to observe a running task, short enough to wait for its end. */
  private static final Duration MOVE = Duration.ofSeconds(2);

  private final Account account;
  private final IpBlocks blocks;
  private final TaskScheduler scheduler;

  IpMoveRoutes(Account account, IpBlocks blocks, TaskScheduler scheduler) {
    this.account = account;
    this.blocks = blocks;
    this.scheduler = scheduler;
  }

  void addTo(Router router) {
    router
        .post(IpRoutes.PATH + "/move", this::move)
        .post(IpRoutes.PATH + "/park", call -> begin(call, null))
        .get(TASKS, this::list)
        .get(TASKS + "/{taskId}", this::show);
  }

  private JsonNode move(RouteCall call) {
    String to = call.requireBodyText("to");
    if (account.vps().find(to).isEmpty() && account.servers().find(to).isEmpty()) {
      throw ApiError.noSuchObject("to", to);
    }
    return begin(call, to);
  }

  private JsonNode begin(RouteCall call, @Nullable String destination) {
    IpBlock block = blocks.requested(call);
    if (!block.additional()) {
      throw ApiError.badRequest("This IP is not an additional IP and can not be moved");
    }
    if (scheduler.running(block.path(), call.now()).isPresent()) {
      throw ApiError.conflict("A task is already running on the IP " + block.subnet());
    }
    Task task =
        scheduler
            .start(
                block.path(),
                TaskType.MOVE_IP,
                MOVE,
                TaskStatus.DONE,
                call.now(),
                (end, at) -> route(block, destination))
            .withDestination(destination);
    account.tasks().put(task);
    return IpJson.of(task, call.now());
  }

  private void route(IpBlock block, @Nullable String destination) {
    account.ipBlocks().update(block.subnet(), each -> each.withRoutedTo(destination));
  }

  private JsonNode list(RouteCall call) {
    return Json.numbers(
        scheduler.ids(
            blocks.requested(call).path(),
            call.queryParameter("function"),
            call.queryParameter("status"),
            call.now()));
  }

  private JsonNode show(RouteCall call) {
    String subject = blocks.requested(call).path();
    long id = call.pathNumber("taskId");
    return scheduler
        .find(subject, id)
        .map(task -> IpJson.of(task, call.now()))
        .orElseThrow(() -> ApiError.noSuchObject("taskId", id));
  }
}
