package dev.ovhdo.sandbox.domain;

import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.work.Work;

/** All stateful routes of zones. */
public final class ZoneFamily {
  private final Account account;
  private final Work work;

  public ZoneFamily(Account account, Work work) {
    this.account = account;
    this.work = work;
  }

  public void addTo(Router router) {
    ZoneWork tasks = new ZoneWork(account, work);
    ZoneDeployment deployment = new ZoneDeployment(account, work);
    new ZoneRoutes(account).addTo(router);
    new RecordRoutes(account, deployment).addTo(router);
    new ReplacementRoutes(account, tasks, deployment).addTo(router);
    new SoaRoutes(account).addTo(router);
    new DnssecRoutes(account, tasks).addTo(router);
    new ZoneTaskRoutes(account, tasks).addTo(router);
  }
}
