package dev.ovhdo.cli.rebuild;

import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import java.time.OffsetDateTime;
import java.util.List;

/** An account with one VPS and fixed values, for exact outputs. */
final class OneVpsAccount {
  static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGi2740IieEJlgOXnsoQpVro8IpadxdqqJwHUNsx/ZEj me@laptop";
  static final OsImage DEBIAN_12 = new OsImage("45b2f222-ab10-44ed-863f-720942760012", "Debian 12");
  static final OsImage DEBIAN_13 = new OsImage("45b2f222-ab10-44ed-863f-720942760013", "Debian 13");
  static final OsImage UBUNTU = new OsImage("45b2f222-ab10-44ed-863f-720942760024", "Ubuntu 24.04");

  private OneVpsAccount() {}

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
                .withValidation(null));
    account.sshKeys().put(new SshKey("ovh-do-key", KEY));
    account.sshKeys().put(new SshKey("laptop", KEY));
    account
        .vps()
        .put(
            Vps.of(
                    "vps-demo",
                    List.of(DEBIAN_12, DEBIAN_13, UBUNTU),
                    InstalledSystem.of(DEBIAN_12, List.of()))
                .withDisplayName("shop")
                .withIps(List.of(VpsIp.of("127.0.10.1"))));
    return account;
  }
}
