package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.auth.AuthRoutes;
import dev.ovhdo.sandbox.dedicated.InstallRoutes;
import dev.ovhdo.sandbox.dedicated.SecretRoutes;
import dev.ovhdo.sandbox.dedicated.ServerChangeRoutes;
import dev.ovhdo.sandbox.dedicated.ServerInstallation;
import dev.ovhdo.sandbox.dedicated.ServerPower;
import dev.ovhdo.sandbox.dedicated.ServerRoutes;
import dev.ovhdo.sandbox.dedicated.ServerTaskRoutes;
import dev.ovhdo.sandbox.dedicated.ServiceRoutes;
import dev.ovhdo.sandbox.dedicated.TemplateRoutes;
import dev.ovhdo.sandbox.domain.ZoneFamily;
import dev.ovhdo.sandbox.ip.IpFamily;
import dev.ovhdo.sandbox.me.AccountRoutes;
import dev.ovhdo.sandbox.me.ApplicationRoutes;
import dev.ovhdo.sandbox.me.CredentialRoutes;
import dev.ovhdo.sandbox.me.SshKeyRoutes;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.sms.SmsRoutes;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.vps.VpsPower;
import dev.ovhdo.sandbox.vps.VpsRoutes;
import dev.ovhdo.sandbox.vps.VpsSnapshotRoutes;
import dev.ovhdo.sandbox.vps.VpsSnapshots;
import dev.ovhdo.sandbox.vps.VpsTaskRoutes;
import dev.ovhdo.sandbox.work.Work;

/** The list of all stateful routes: the routes that read or change the account. */
final class WrittenRoutes {
  private WrittenRoutes() {}

  static Router of(Account account, AuthRoutes auth, Machines machines, Work work) {
    Router router = new Router();
    VpsPower power = new VpsPower(account, machines, work);
    auth.addTo(router);
    new AccountRoutes(account).addTo(router);
    new ApplicationRoutes(account).addTo(router);
    new CredentialRoutes(account).addTo(router);
    new SshKeyRoutes(account).addTo(router);
    new ServerRoutes(account).addTo(router);
    ServerPower serverPower = new ServerPower(account, machines, work);
    new ServerChangeRoutes(account, serverPower).addTo(router);
    new InstallRoutes(account, new ServerInstallation(account, machines, serverPower))
        .addTo(router);
    new TemplateRoutes(account).addTo(router);
    new SecretRoutes(account).addTo(router);
    new ServerTaskRoutes(account, work).addTo(router);
    new ServiceRoutes(account).addTo(router);
    new VpsRoutes(account, power).addTo(router);
    new VpsTaskRoutes(account, power).addTo(router);
    new VpsSnapshotRoutes(account, new VpsSnapshots(account, machines, work)).addTo(router);
    new ZoneFamily(account, work).addTo(router);
    new IpFamily(account, work).addTo(router);
    new SmsRoutes(account).addTo(router);
    return router;
  }
}
