package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.Datacenter;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsImage;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsPlace;
import java.time.OffsetDateTime;
import java.util.List;

/** A small account. */
final class SeedAccount {
  private SeedAccount() {}

  static Account create() {
    Account account =
        new Account(new Nichandle("zz00001-ovh", "demo@example.com", "Demo", "Account", "FR"));
    account
        .applications()
        .put(
            new Application(
                7001000001L,
                DemoKeys.FIXED.applicationKey(),
                DemoKeys.FIXED.applicationSecret(),
                "ovh-do",
                "reinstalls machines",
                ApplicationStatus.ACTIVE));
    account
        .credentials()
        .put(
            Credential.pending(
                    6001000001L,
                    7001000001L,
                    DemoKeys.FIXED.consumerKey(),
                    AccessRule.METHODS.stream().sorted().map(m -> new AccessRule(m, "/*")).toList(),
                    OffsetDateTime.parse("2026-01-02T03:04:05+01:00"))
                .validatedUntil(null));
    account
        .sshKeys()
        .put(
            SshKey.of(
                "ovh-do-key",
                "ssh-ed25519"
                    + " AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"
                    + " demo@example.com"));
    VpsImage debian = new VpsImage("45b2f222-ab10-44ed-863f-720942760003", "Debian 12");
    List<VpsImage> images =
        List.of(
            debian,
            new VpsImage("45b2f222-ab10-44ed-863f-720942760005", "Debian 13"),
            new VpsImage("45b2f222-ab10-44ed-863f-720942760008", "Ubuntu 24.10"));
    int number = 0;
    for (String name : List.of("vps-demo", "vps-web", "vps-db")) {
      number++;
      account
          .vps()
          .put(
              Vps.of(name, images, InstalledSystem.of(debian, List.of()))
                  .withPlace(
                      VpsPlace.of(number == 3 ? null : new Datacenter("gra", "Gravelines", "fr")))
                  .withIps(
                      List.of(VpsIp.of("127.0.10." + number), VpsIp.of("2001:db8::a:" + number))));
    }
    return account;
  }
}
