package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.work.Work;

/** All routes about addresses, over one view of the account's blocks. */
public final class IpFamily {
  private final Account account;
  private final ForwardNames names;
  private final Work work;

  /** Makes the routes; a name is taken for an address if it leads there by these names. */
  public IpFamily(Account account, ForwardNames names, Work work) {
    this.account = account;
    this.names = names;
    this.work = work;
  }

  public void addTo(Router router) {
    IpBlocks blocks = new IpBlocks(account);
    new IpRoutes(account, blocks).addTo(router);
    new ReverseRoutes(account, blocks, names).addTo(router);
    new MoveRoutes(account, blocks, work).addTo(router);
  }
}
