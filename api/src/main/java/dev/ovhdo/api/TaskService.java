package dev.ovhdo.api;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.domain.DomainRoutes;
import dev.ovhdo.routes.ip.IpRoutes;
import dev.ovhdo.routes.vps.VpsRoutes;
import java.util.function.Consumer;

/**
 * Tasks of every kind, started here or elsewhere: whoever kept the reference can look at them and
 * wait for them. Safe for use by many threads.
 */
public final class TaskService {
  private final OvhClient client;

  TaskService(OvhClient client) {
    this.client = client;
  }

  /**
   * Reads a task.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference which one; its subject is a service name, not a display name
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task, or not yet: right
   *     after it was started that is usual
   */
  public ServiceTask one(TaskReference reference) {
    String subject = reference.subject();
    long id = reference.id();
    return switch (reference.kind()) {
      case VPS ->
          VpsTask.of(subject, VpsRoutes.of(client).serviceName(subject).tasks().id(id).get());
      case SERVER ->
          ServerTask.of(
              subject,
              DedicatedServerRoutes.of(client).serviceName(subject).task().taskId(id).get());
      case ZONE ->
          ZoneTask.of(
              subject, DomainRoutes.of(client).zone().zoneName(subject).task().id(id).get());
      case IP -> IpTask.of(subject, IpRoutes.of(client).ip(subject).task().taskId(id).get());
    };
  }

  /**
   * Waits until a task has ended.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param started the task as the call that started it returned it
   * @param options how long, how often, how patient
   * @param observer sees the task after each look, and {@code started} first
   * @return the task as it ended, well
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline
   */
  public ServiceTask await(
      ServiceTask started, WaitOptions options, Consumer<? super ServiceTask> observer) {
    return client.waiting().await(started, () -> one(started.reference()), options, observer);
  }
}
