package dev.ovhdo.api.task;

import dev.ovhdo.api.dns.ZoneService;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.api.ip.IpTask;
import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.ip.IpRoutes;
import java.util.function.Consumer;

/** Reads tasks and waits for them, by reference, whichever client has started them. Thread-safe. */
public final class TaskService {
  private final OvhClient client;
  private final VpsService vps;
  private final ServerService servers;
  private final ZoneService zones;

  public TaskService(OvhClient client, VpsService vps, ServerService servers, ZoneService zones) {
    this.client = client;
    this.vps = vps;
    this.servers = servers;
    this.zones = zones;
  }

  /**
   * Reads a task.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference; a VPS or a server may be given by display name, a zone or an IP
   *     block in any spelling
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task; a new task may be
   *     missing for some minutes
   * @throws ResourceNotFoundException if the account has no such VPS, server or zone
   * @throws InvalidInputException if the name is not possible for its kind
   */
  public ServiceTask get(TaskReference reference) {
    String subject = reference.resource();
    long id = reference.id();
    return switch (reference.kind()) {
      case VPS -> vps.task(subject, id);
      case SERVER -> servers.task(subject, id);
      case ZONE -> zones.task(subject, id);
      case IP -> ofBlock(IpBlock.parse(subject).pathName(), id);
    };
  }

  private IpTask ofBlock(String block, long id) {
    return IpTask.of(block, IpRoutes.of(client).ip(block).task().taskId(id).get());
  }

  /**
   * Waits for a task to finish, whichever client has started it. A task that OVHcloud does not
   * return yet is polled during the grace period, see {@link WaitOptions#notFoundGracePeriod()}.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference; a VPS or a server may be given by display name, a zone or an IP
   *     block in any spelling
   * @param options deadline, interval and grace period
   * @param observer receives the task after each poll
   * @return the task after its successful end
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
   * @throws ResourceNotFoundException if the account has no such VPS, server or zone
   * @throws dev.ovhdo.client.error.TaskFailedException if the task failed, now or long ago; it
   *     holds the task
   * @throws dev.ovhdo.client.error.TaskTimeoutException if the task was still running at the
   *     deadline; contains the task as last read
   */
  public ServiceTask await(
      TaskReference reference, WaitOptions options, Consumer<? super ServiceTask> observer) {
    return await(find(reference, options), options, observer);
  }

  /**
   * Reads a task, and polls during the grace period if OVHcloud does not return the task yet: right
   * after the start of a task it answers 404 or 500, sometimes for minutes.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference; a VPS or a server may be given by display name, a zone or an IP
   *     block in any spelling
   * @param options deadline, interval and grace period
   * @return the task as first read, finished or not
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
   * @throws ResourceNotFoundException if the account has no such VPS, server or zone
   */
  public ServiceTask find(TaskReference reference, WaitOptions options) {
    return client.waiter().find(() -> get(reference), options);
  }

  /**
   * Waits for a task to finish.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param started the started task
   * @param options deadline, interval and grace period
   * @param observer receives {@code started} first, then the task after each poll
   * @return the task after its successful end
   * @throws dev.ovhdo.client.error.TaskFailedException if the task failed
   * @throws dev.ovhdo.client.error.TaskTimeoutException if the task was still running at the
   *     deadline
   */
  public ServiceTask await(
      ServiceTask started, WaitOptions options, Consumer<? super ServiceTask> observer) {
    return client.waiter().await(started, () -> get(started.reference()), options, observer);
  }
}
