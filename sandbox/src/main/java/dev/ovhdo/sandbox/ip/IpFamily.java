package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.dns.PublishedZones;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.work.Work;

/** All stateful routes of IP blocks. */
public final class IpFamily {
  private final Account account;
  private final Work work;

  public IpFamily(Account account, Work work) {
    this.account = account;
    this.work = work;
  }

  public void addTo(Router router) {
    IpBlocks blocks = new IpBlocks(account);
    new IpRoutes(account, blocks).addTo(router);
    new ReverseRoutes(account, blocks, new PublishedZones(account)).addTo(router);
    new MoveRoutes(account, blocks, work).addTo(router);
  }
}
