package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.route.Visit;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Course;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.IpTask;
import dev.ovhdo.sandbox.state.IpTaskState;
import dev.ovhdo.sandbox.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes that move an IP block to another service, and the routes of these tasks. */
final class MoveRoutes {
  private static final String TASKS = IpRoutes.ONE + "/task";

  /** Long enough to observe a running task, short enough to wait for its end. */
  private static final Duration MOVE = Duration.ofSeconds(2);

  private final Account account;
  private final IpBlocks blocks;
  private final Work work;

  MoveRoutes(Account account, IpBlocks blocks, Work work) {
    this.account = account;
    this.blocks = blocks;
    this.work = work;
  }

  void addTo(Router router) {
    router
        .post(IpRoutes.ONE + "/move", this::move)
        .post(IpRoutes.ONE + "/park", visit -> begin(visit, null))
        .get(TASKS, this::list)
        .get(TASKS + "/{taskId}", this::one);
  }

  private JsonNode move(Visit visit) {
    String to = Objects.requireNonNull(visit.text("to"));
    if (account.vps().find(to).isEmpty() && account.servers().find(to).isEmpty()) {
      throw Refusal.notFound("The requested object (to = " + to + ") does not exist");
    }
    return begin(visit, to);
  }

  private JsonNode begin(Visit visit, @Nullable String destination) {
    IpBlock block = blocks.asked(visit);
    if (!block.additional()) {
      throw Refusal.badRequest("This IP is not an additional IP and can not be moved");
    }
    if (of(block).stream().anyMatch(task -> !task.state(visit.now()).isOver())) {
      throw Refusal.conflict("A task is already running on the IP " + block.subnet());
    }
    Course<IpTaskState> course =
        new Course<>(
            visit.now(),
            work.duration(MOVE),
            IpTaskState.TODO,
            IpTaskState.DOING,
            IpTaskState.DONE);
    IpTask task = new IpTask(account.newId(), block.subnet().toString(), destination, course);
    account.ipTasks().put(task);
    work.after(course::state, end -> route(block, destination));
    return IpJson.of(task, visit.now());
  }

  private void route(IpBlock block, @Nullable String destination) {
    account.ipBlocks().update(block.subnet(), each -> each.withRoutedTo(destination));
  }

  private List<IpTask> of(IpBlock block) {
    String name = block.subnet().toString();
    return account.ipTasks().all().stream().filter(task -> task.block().equals(name)).toList();
  }

  private JsonNode list(Visit visit) {
    Optional<String> function = visit.queried("function");
    Optional<String> status = visit.queried("status");
    return Json.numbers(
        of(blocks.asked(visit)).stream()
            .filter(each -> function.isEmpty() || function.get().equals("genericMoveFloatingIp"))
            .filter(each -> status.isEmpty() || status.get().equals(each.state(visit.now()).text()))
            .map(IpTask::id)
            .toList());
  }

  private JsonNode one(Visit visit) {
    long id = visit.number("taskId");
    return of(blocks.asked(visit)).stream()
        .filter(task -> task.id() == id)
        .findFirst()
        .map(task -> IpJson.of(task, visit.now()))
        .orElseThrow(() -> Refusal.noSuch("taskId", id));
  }
}
