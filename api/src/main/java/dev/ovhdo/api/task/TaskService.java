package dev.ovhdo.api.task;

import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.client.wait.WaitResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tasks of VPSes, dedicated servers, DNS zones and IP blocks: reads tasks, and waits for them,
 * whichever client has started them. A VPS or a server may be given by display name, a zone or an
 * IP block in any spelling. Thread-safe.
 *
 * <pre>{@code
 * Task task = ovh.vps().reboot("vps-1");
 * ovh.tasks().await(task, WaitOptions.standard(), seen -> System.out.println(seen.state()));
 * }</pre>
 */
public final class TaskService {
  private final OvhClient client;
  private final TaskResourceNames names;
  private final TaskReader reader;

  /** Creates the service; {@code ovh.tasks()} returns an instance. */
  public TaskService(OvhClient client) {
    this.client = client;
    this.names = new TaskResourceNames(client);
    this.reader = new TaskReader(client);
  }

  /**
   * Reads all listed tasks of a resource, including finished tasks.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}, {@code GET /domain/zone/{zoneName}/task}, {@code GET
   * /ip/{ip}/task}
   *
   * @param kind the kind of the resource
   * @param resource the name of the resource
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   */
  public Listing<Task> list(TaskReference.Kind kind, String resource) {
    return names.resolve(kind, resource, name -> reader.list(kind, name));
  }

  /**
   * Reads the references of all listed tasks of a resource, including finished tasks.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}, {@code GET /domain/zone/{zoneName}/task}, {@code GET
   * /ip/{ip}/task}
   *
   * @param kind the kind of the resource
   * @param resource the name of the resource
   * @return the references, in OVHcloud's order
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   */
  public List<TaskReference> references(TaskReference.Kind kind, String resource) {
    return names.resolve(kind, resource, name -> reader.references(kind, name));
  }

  /**
   * Reads tasks by their references, whose names must be exact. The references come from lists of
   * ids, because tasks without an id of their own can be read so, too.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param references the references, in the order of the result
   * @return the tasks, and the ids of those that could not be read
   */
  public Listing<Task> list(List<TaskReference> references) {
    return reader.list(references);
  }

  /**
   * Finds an unfinished task of a resource.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}, {@code GET /domain/zone/{zoneName}/task}, {@code GET
   * /ip/{ip}/task}
   *
   * @param kind the kind of the resource
   * @param resource the name of the resource
   * @return an unfinished task, for a zone or an IP block the newest of several; empty if there is
   *     none
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   */
  public Optional<Task> findUnfinished(TaskReference.Kind kind, String resource) {
    return names.resolve(kind, resource, name -> reader.findUnfinished(kind, name));
  }

  /**
   * Returns those of several machines that have no unfinished task, with as few requests as the
   * server allows. A machine whose tasks cannot be read, or that has no such service name, is left
   * out: {@link #requireIdle} tells why.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}
   *
   * @param kind the kind of the machines: VPS or server
   * @param names the service names; display names are not resolved
   * @return the service names of the machines without a task, in the order of the names
   */
  public List<String> idle(TaskReference.Kind kind, List<String> names) {
    return reader.idle(kind, names);
  }

  /**
   * Checks that a resource has no unfinished task.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks}, {@code GET
   * /dedicated/server/{serviceName}/task}, {@code GET /domain/zone/{zoneName}/task}, {@code GET
   * /ip/{ip}/task}
   *
   * @param kind the kind of the resource
   * @param resource the name of the resource
   * @throws ResourceBusyException if a task is unfinished
   */
  public void requireIdle(TaskReference.Kind kind, String resource) {
    findUnfinished(kind, resource)
        .ifPresent(
            task -> {
              throw new ResourceBusyException(task);
            });
  }

  /**
   * Reads a task.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task; a new task may be
   *     missing for some minutes
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   * @throws dev.ovhdo.api.error.InvalidInputException if the name is not possible for its kind
   */
  public Task get(TaskReference reference) {
    TaskReference.Kind kind = reference.kind();
    return names.resolve(
        kind,
        reference.resource(),
        name -> reader.read(new TaskReference(kind, name, reference.id())));
  }

  /**
   * Reads a task, and polls during the grace period if OVHcloud does not return the task yet: right
   * after the start of a task it answers 404 or 500, sometimes for minutes.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference
   * @param options deadline, interval and grace period
   * @return the task as first read, finished or not
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   */
  public Task find(TaskReference reference, WaitOptions options) {
    return client.waiter().find("for task " + reference, () -> get(reference), options);
  }

  /**
   * Waits for a task to finish, with {@linkplain WaitOptions#standard() standard} options.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param task the started task
   * @return the task after its successful end
   * @throws TaskFailedException if the task failed
   * @throws TaskTimeoutException if the task was still running at the deadline
   */
  public Task await(Task task) {
    return await(task, WaitOptions.standard());
  }

  /**
   * Waits for a task to finish.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param task the started task
   * @param options deadline, interval and grace period
   * @return the task after its successful end
   * @throws TaskFailedException if the task failed
   * @throws TaskTimeoutException if the task was still running at the deadline
   */
  public Task await(Task task, WaitOptions options) {
    return await(task, options, seen -> {});
  }

  /**
   * Waits for a task to finish. A task that OVHcloud does not return yet is polled during the grace
   * period, see {@link WaitOptions#notFoundGracePeriod()}.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param task the started task
   * @param options deadline, interval and grace period
   * @param listener receives {@code task} first, then the task after each poll
   * @return the task after its successful end
   * @throws TaskFailedException if the task failed, now or earlier
   * @throws TaskTimeoutException if the task was still running at the deadline
   */
  public Task await(Task task, WaitOptions options, Consumer<? super Task> listener) {
    WaitResult<Task> result =
        client
            .waiter()
            .until(
                "for " + task,
                task,
                () -> reader.read(task.reference()),
                seen -> {
                  listener.accept(seen);
                  return seen.isFinished();
                },
                options);
    if (!result.done()) {
      throw TaskTimeoutException.of(result);
    }
    if (result.value().phase() == Task.Phase.FAILED) {
      throw new TaskFailedException(result.value());
    }
    return result.value();
  }

  /**
   * Waits for a task to finish, whichever client has started it. The task is read with {@link
   * #find} first.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param reference the reference
   * @param options deadline, interval and grace period
   * @param listener receives the task after each poll
   * @return the task after its successful end
   * @throws dev.ovhdo.client.error.NotFoundException if there is no such task
   * @throws dev.ovhdo.api.error.ResourceNotFoundException if the account has no such VPS, server or
   *     zone
   * @throws TaskFailedException if the task failed, now or earlier
   * @throws TaskTimeoutException if the task was still running at the deadline
   */
  public Task await(TaskReference reference, WaitOptions options, Consumer<? super Task> listener) {
    return await(find(reference, options), options, listener);
  }

  /**
   * Waits for several tasks, whichever clients have started them. In each interval, the unfinished
   * tasks of a resource are read with as few requests as the server allows. A task that fails, or
   * that cannot be read, does not end the wait for the others.
   *
   * <p>Route: {@code GET /vps/{serviceName}/tasks/{id}}, {@code GET
   * /dedicated/server/{serviceName}/task/{taskId}}, {@code GET /domain/zone/{zoneName}/task/{id}},
   * {@code GET /ip/{ip}/task/{taskId}}
   *
   * @param references the references, such as {@link Task#reference()} of started tasks
   * @param options deadline, interval and grace period
   * @param listener receives each unfinished task after each poll, and each finished task once
   * @return for each reference, in their order, the task after its successful end, or the reason of
   *     its absence: a {@link TaskFailedException}, a {@link TaskTimeoutException}, or the
   *     exception of {@link #find}. The id is the text of the reference
   * @throws dev.ovhdo.client.error.TransportException if the thread is interrupted; its interrupt
   *     flag stays set
   */
  public List<ListedItem<Task>> awaitAll(
      List<TaskReference> references, WaitOptions options, Consumer<? super Task> listener) {
    return new TaskWait(client, names, reader, options, listener).results(references);
  }
}
