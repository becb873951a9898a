package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.task.TaskScheduler;

/** All stateful routes of zones. */
public final class ZoneRouteGroup {
  private final Account account;
  private final TaskScheduler work;

  public ZoneRouteGroup(Account account, TaskScheduler work) {
    this.account = account;
    this.work = work;
  }

  public void addTo(Router router) {
    ZoneWork tasks = new ZoneWork(account, work);
    ZoneDeployment deployment = new ZoneDeployment(account, work);
    new ZoneRoutes(account).addTo(router);
    new RecordRoutes(account, deployment).addTo(router);
    new ZoneReplacementRoutes(account, tasks, deployment).addTo(router);
    new SoaRoutes(account).addTo(router);
    new DnssecRoutes(account, tasks).addTo(router);
    new ZoneTaskRoutes(account, tasks).addTo(router);
  }
}
