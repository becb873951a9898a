package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneQuirk;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tasks of zones and their routes. Besides refreshes, each zone has at most one running task.
 */
final class ZoneTasks {
  private static final String TASKS = ZoneRoutes.PATH + "/task";
  private static final String TASK = TASKS + "/{id}";
  private static final Duration DURATION = Duration.ofSeconds(1);

  private final Account account;
  private final TaskScheduler scheduler;

  ZoneTasks(Account account, TaskScheduler scheduler) {
    this.account = account;
    this.scheduler = scheduler;
  }

  void addTo(Router router) {
    router
        .get(TASKS, this::list)
        .get(TASK, call -> json(requested(call), call.now()))
        .post(TASK + "/accelerate", this::accelerate)
        .post(TASK + "/cancel", this::cancel)
        .post(TASK + "/relaunch", this::relaunch);
  }

  /**
   * Begins a task.
   *
   * @param effect the effect if the task ends as done, given the moment of its end
   * @throws ApiError 409 if another task than a refresh is running
   */
  Task begin(Zone zone, TaskType type, Instant now, Consumer<Instant> effect) {
    requireIdle(zone, now);
    return scheduler.start(
        zone.path(),
        type,
        DURATION,
        zone.quirks().taskEnd(),
        now,
        (end, at) -> {
          if (end == TaskStatus.DONE) {
            effect.accept(at);
          }
        });
  }

  /**
   * Begins a refresh, which is a task since June 2026.
   *
   * @param effect the effect if the refresh ends as done, given the moment of its end
   */
  void beginRefresh(Zone zone, Duration usual, Instant now, Consumer<Instant> effect) {
    scheduler.start(zone.path(), TaskType.ZONE_CHECK, usual, TaskStatus.DONE, now, (end, at) -> {});
    scheduler.start(
        zone.path(),
        TaskType.ZONE_REFRESH,
        usual,
        TaskStatus.DONE,
        now,
        (end, at) -> effect.accept(at));
  }

  /**
   * Refuses a second task.
   *
   * @throws ApiError 409 if a task is running that the zone does not permit beside another
   */
  void requireIdle(Zone zone, Instant now) {
    boolean duringRefresh = !zone.quirks().has(ZoneQuirk.BUSY_DURING_REFRESH);
    if (running(zone, now).anyMatch(task -> !(duringRefresh && isRefresh(task)))) {
      throw ApiError.conflict("A task is already running on the zone " + zone.name());
    }
  }

  /** Returns the unfinished tasks. */
  Stream<Task> running(Zone zone, Instant now) {
    return account.tasksOf(zone.path()).stream().filter(task -> !task.status(now).isOver());
  }

  private static boolean isRefresh(Task task) {
    return task.type() == TaskType.ZONE_REFRESH || task.type() == TaskType.ZONE_CHECK;
  }

  private JsonNode list(RouteCall call) {
    return Json.numbers(
        scheduler.ids(
            ZoneRoutes.requested(account, call).path(),
            call.queryParameter("function"),
            call.queryParameter("status"),
            call.now()));
  }

  private Task requested(RouteCall call) {
    String subject = ZoneRoutes.requested(account, call).path();
    long id = call.pathNumber("id");
    return scheduler.find(subject, id).orElseThrow(() -> ApiError.noSuchPart("id = " + id));
  }

  private Task requested(RouteCall call, TaskStatus needed, String operation) {
    Task task = requested(call);
    if (task.status(call.now()) != needed) {
      throw ApiError.badRequest("Task " + task.id() + " cannot be " + operation);
    }
    return task;
  }

  private JsonNode accelerate(RouteCall call) {
    Task task = requested(call, TaskStatus.TODO, "accelerated");
    account.tasks().put(task.withTimeline(task.timeline().withWorkFrom(call.now())));
    return Json.nullNode();
  }

  private JsonNode cancel(RouteCall call) {
    Task task = requested(call, TaskStatus.TODO, "cancelled");
    account
        .tasks()
        .put(
            task.withTimeline(
                new TaskTimeline(call.now(), Duration.ofNanos(1), TaskStatus.CANCELLED)));
    return Json.nullNode();
  }

  private JsonNode relaunch(RouteCall call) {
    Task task = requested(call, TaskStatus.ERROR, "relaunched");
    requireIdle(ZoneRoutes.requested(account, call), call.now());
    scheduler.restart(task, call.now());
    return Json.nullNode();
  }

  /**
   * Returns {@code domain.Task}. The creation has a fraction of the second, as in OVHcloud's
   * guides.
   */
  static JsonNode json(Task task, Instant now) {
    TaskStatus status = task.status(now);
    Instant start = task.timeline().start();
    Instant due = start.isBefore(task.requested()) ? task.requested() : start;
    Instant moved = task.endedAt(now).orElse(due);
    ObjectNode json =
        Json.object()
            .put("id", task.id())
            .put("function", task.type().text())
            .put("status", status.text())
            .put("canAccelerate", status == TaskStatus.TODO)
            .put("canCancel", status == TaskStatus.TODO)
            .put("canRelaunch", status == TaskStatus.ERROR)
            .put("creationDate", Dates.text(Dates.withFraction(task.requested())))
            .put("todoDate", Dates.text(Dates.at(due)))
            .put("lastUpdate", Dates.text(Dates.at(moved)));
    json.set("doneDate", Dates.json(status.isOver() ? Dates.at(moved) : null));
    return json.put("comment", task.type().comment());
  }
}
