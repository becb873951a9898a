package dev.ovhdo.api.server;

import dev.ovhdo.api.internal.change.TaskRequest;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTask;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskResponse;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskFunctionEnum;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends the requests that start a task of a server. Of the answer only the id of the task is
 * needed: OVHcloud's own tests expect nothing else.
 */
final class ServerRequests {
  private final OvhClient client;
  private final TaskRequest requests;

  ServerRequests(OvhClient client, TaskService tasks) {
    this.client = client;
    this.requests = new TaskRequest(client, tasks);
  }

  Task reboot(String name) {
    return send(
        name,
        DedicatedTaskFunctionEnum.HARD_REBOOT,
        () -> {
          DedicatedServerTask answer = at(name).reboot().post();
          return answer
              .optional(DedicatedServerTask::taskId)
              .map(id -> Task.of(TaskReference.ofServer(name, id), answer));
        });
  }

  Task reinstall(String name, DedicatedServerReinstallInput body) {
    return send(
        name,
        DedicatedTaskFunctionEnum.REINSTALL_SERVER,
        () -> {
          DedicatedServerTaskResponse answer = at(name).reinstall().post(body);
          return answer
              .optional(DedicatedServerTaskResponse::taskId)
              .map(id -> Task.of(TaskReference.ofServer(name, id), answer));
        });
  }

  private Task send(String name, DedicatedTaskFunctionEnum type, Supplier<Optional<Task>> request) {
    return requests.send(
        TaskReference.Kind.SERVER,
        name,
        type.value(),
        () -> requests.orBusy(TaskReference.Kind.SERVER, name, request));
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
