package dev.ovhdo.api;

import dev.ovhdo.api.ip.IpBlock;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.ip.IpRoutes;
import java.util.function.Consumer;

/**
 * Tasks of every kind, started here or elsewhere: whoever kept the reference can look at them and
 * wait for them. Safe for use by many threads.
 */
public final class TaskService {
  private final OvhClient client;
  private final VpsService vps;
  private final ServerService servers;
  private final ZoneService zones;

  TaskService(OvhClient client, VpsService vps, ServerService servers, ZoneService zones) {
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
   * @param reference which one; a VPS or a server may go by its display name, a zone or a block may
   *     be spelt in any way
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task, or not yet: right
   *     after it was started that is usual
   * @throws UnknownNameException if there is no such VPS, server or zone
   * @throws InvalidInputException if nothing of the kind can be called like that
   */
  public ServiceTask one(TaskReference reference) {
    String subject = reference.subject();
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
   * Takes a task up where it is, whoever started it, and waits until it has ended. One that
   * OVHcloud does not know is looked for as long as it may not have been filed yet, see {@link
   * WaitOptions#patience()}.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference which one; a VPS or a server may go by its display name, a zone or a block may
   *     be spelt in any way
   * @param options how long, how often, how patient
   * @param observer sees the task after each look
   * @return the task as it ended, well
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
   * @throws UnknownNameException if there is no such VPS, server or zone
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly, now or long ago; it holds
   *     the task
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline; it
   *     holds the task as it was last seen
   */
  public ServiceTask await(
      TaskReference reference, WaitOptions options, Consumer<? super ServiceTask> observer) {
    return await(find(reference, options), options, observer);
  }

  /**
   * Looks for a task, and looks again for as long as OVHcloud may not have filed it: right after a
   * task was started it answers 404 or 500, for minutes at times.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference which one; a VPS or a server may go by its display name, a zone or a block may
   *     be spelt in any way
   * @param options how long, how often, how patient
   * @return the task as it was first seen, ended or not
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
   * @throws UnknownNameException if there is no such VPS, server or zone
   */
  public ServiceTask find(TaskReference reference, WaitOptions options) {
    return client.waiting().find(() -> one(reference), options);
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
