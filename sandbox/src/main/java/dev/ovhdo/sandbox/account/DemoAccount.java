package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.sandbox.state.Nichandle;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account that a sandbox serves unless it is given another: three VPSes, three servers, two
 * zones, two SSH keys, three applications, and a credential in every state. {@code
 * sample-account.yaml} says the same as an account file.
 */
public final class DemoAccount {

  static final Nichandle ME =
      new Nichandle("zz00001-ovh", "demo@example.com", "Demo", "Account", "FR");

  private static final long OVH_DO = 7001000001L;
  private static final long DNS_ROBOT = 7001000002L;

  /** The web console's application, which {@code /me/api/application} does not show to anybody. */
  private static final long WEB_CONSOLE = 115;

  private DemoAccount() {}

  /**
   * With the default SSH key of whoever runs this, if there is one.
   *
   * @param folder where the private halves of generated SSH keys go
   */
  public static Account create(Path folder) {
    String home = System.getenv("HOME");
    return create(folder, Path.of(home == null ? System.getProperty("user.home") : home));
  }

  /**
   * With the default SSH key of that home, if there is one.
   *
   * @param folder where the private halves of generated SSH keys go
   * @param home whose {@code .ssh} is looked into for a default public key
   */
  public static Account create(Path folder, Path home) {
    Account account = new Account(ME);
    applications().forEach(account.applications()::put);
    credentials().forEach(account.credentials()::put);
    DemoKeyring.of(folder, home).forEach(account.sshKeys()::put);
    DemoVps.all(account.sshKeys().all()).forEach(account.vps()::put);
    DemoServers.all(account.sshKeys().all()).forEach(account.servers()::put);
    DemoZones.all(account).forEach(account.zones()::put);
    DemoIps.all().forEach(account.ipBlocks()::put);
    account.sms().put(DemoSms.account());
    return account;
  }

  private static List<Application> applications() {
    return List.of(
        new Application(
            OVH_DO,
            DemoKeys.FIXED.applicationKey(),
            DemoKeys.FIXED.applicationSecret(),
            "ovh-do",
            "reinstalls machines",
            ApplicationStatus.ACTIVE),
        new Application(
            DNS_ROBOT,
            "SbxDemoAppKey002",
            "SbxDemoAppSecret0000000000000002",
            "dns robot",
            "mise à jour des zones",
            ApplicationStatus.ACTIVE),
        new Application(
            7001000003L,
            "SbxDemoAppKey003",
            "SbxDemoAppSecret0000000000000003",
            "old",
            "",
            ApplicationStatus.INACTIVE));
  }

  private static List<Credential> credentials() {
    List<AccessRule> everything =
        List.of("DELETE", "GET", "PATCH", "POST", "PUT").stream()
            .map(method -> new AccessRule(method, "/*"))
            .toList();
    List<AccessRule> zones =
        List.of(
            new AccessRule("GET", "/domain/zone/*"),
            new AccessRule("POST", "/domain/zone/*"),
            new AccessRule("DELETE", "/domain/zone/*/record/*"));
    return List.of(
        credential(1, OVH_DO, CredentialStatus.VALIDATED, everything, null),
        credential(2, OVH_DO, CredentialStatus.EXPIRED, everything, "2026-02-01T03:04:05+01:00"),
        credential(3, OVH_DO, CredentialStatus.REFUSED, everything, null),
        credential(4, OVH_DO, CredentialStatus.PENDING_VALIDATION, zones, null),
        credential(5, DNS_ROBOT, CredentialStatus.VALIDATED, zones, "2099-12-31T23:59:59+01:00"),
        credential(6, WEB_CONSOLE, CredentialStatus.VALIDATED, everything, null));
  }

  private static Credential credential(
      int number,
      long application,
      CredentialStatus status,
      List<AccessRule> rules,
      @Nullable String expiration) {
    return new Credential(
        6001000000L + number,
        application,
        number == 1 ? DemoKeys.FIXED.consumerKey() : "SbxDemoConsumerKey0000000000000" + number,
        status,
        rules,
        null,
        OffsetDateTime.parse("2026-01-0" + number + "T03:04:05+01:00"),
        expiration == null ? null : OffsetDateTime.parse(expiration),
        null,
        false);
  }
}
