package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.dns.PublishedZones;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.task.TaskScheduler;

/** All stateful routes of IP blocks. */
public final class IpRouteGroup {
  private final Account account;
  private final TaskScheduler work;

  public IpRouteGroup(Account account, TaskScheduler work) {
    this.account = account;
    this.work = work;
  }

  public void addTo(Router router) {
    IpBlocks blocks = new IpBlocks(account);
    new IpRoutes(account, blocks).addTo(router);
    new ReverseRoutes(account, blocks, new PublishedZones(account)).addTo(router);
    new IpMoveRoutes(account, blocks, work).addTo(router);
  }
}
