package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.auth.AuthRoutes;
import dev.ovhdo.sandbox.dedicated.ServerRoutes;
import dev.ovhdo.sandbox.domain.ZoneRoutes;
import dev.ovhdo.sandbox.iam.IamResourceRoutes;
import dev.ovhdo.sandbox.ip.IpRoutes;
import dev.ovhdo.sandbox.me.AccountRoutes;
import dev.ovhdo.sandbox.me.ApplicationRoutes;
import dev.ovhdo.sandbox.me.CredentialRoutes;
import dev.ovhdo.sandbox.me.PersonalTokenRoutes;
import dev.ovhdo.sandbox.me.ServiceAccountRoutes;
import dev.ovhdo.sandbox.me.SshKeyRoutes;
import dev.ovhdo.sandbox.order.OrderRoutes;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.service.ServiceRoutes;
import dev.ovhdo.sandbox.sms.SmsRoutes;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.task.TaskScheduler;
import dev.ovhdo.sandbox.vps.VpsRoutes;

/** The list of all stateful routes: the routes that read or change the account. */
final class StatefulRoutes {
  private StatefulRoutes() {}

  static Router of(Account account, AuthRoutes auth, Machines machines, TaskScheduler scheduler) {
    Router router = new Router();
    auth.addTo(router);
    new AccountRoutes(account).addTo(router);
    new ApplicationRoutes(account).addTo(router);
    new CredentialRoutes(account).addTo(router);
    new ServiceAccountRoutes(account).addTo(router);
    new PersonalTokenRoutes(account).addTo(router);
    new SshKeyRoutes(account).addTo(router);
    new ServerRoutes(account, machines, scheduler).addTo(router);
    new VpsRoutes(account, machines, scheduler).addTo(router);
    new ZoneRoutes(account, scheduler).addTo(router);
    new IpRoutes(account, scheduler).addTo(router);
    new SmsRoutes(account).addTo(router);
    new ServiceRoutes(account).addTo(router);
    new IamResourceRoutes(account).addTo(router);
    new OrderRoutes(account, machines, scheduler).addTo(router);
    return router;
  }
}
