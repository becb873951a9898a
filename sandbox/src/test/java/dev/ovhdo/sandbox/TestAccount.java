package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.CredentialStatus;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsMessage;
import dev.ovhdo.sandbox.state.SmsSender;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A small account with fixed names and ids for tests. */
public final class TestAccount {
  public static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB one@laptop";
  public static final String OTHER_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIC";
  public static final OsImage DEBIAN_12 = new OsImage("image-debian-12", "Debian 12");
  public static final OsImage DEBIAN_13 = new OsImage("image-debian-13", "Debian 13");
  public static final OsImage UBUNTU = new OsImage("image-ubuntu-24.04", "Ubuntu 24.04");
  public static final OsImage BARE_DEBIAN_12 = new OsImage("debian12_64", "Debian 12");
  public static final OsImage BARE_DEBIAN_13 = new OsImage("debian13_64", "Debian 13");

  private static final OffsetDateTime CREATION = OffsetDateTime.parse("2026-01-02T03:04:05+01:00");

  private TestAccount() {}

  /**
   * Creates the account: the active applications 71 and 72, the inactive application 73, and the
   * credentials of {@link DemoKeys#FIXED}.
   */
  public static Account create() {
    Account account =
        new Account(new Nichandle("zz1-ovh", "demo@example.com", "Demo", "Account", "FR"));
    DemoKeys keys = DemoKeys.FIXED;
    application(account, 71, keys.applicationKey(), ApplicationStatus.ACTIVE);
    application(account, 72, "otherapplication", ApplicationStatus.ACTIVE);
    application(account, 73, "inactive", ApplicationStatus.INACTIVE);
    credential(account, 61, 71, keys.consumerKey(), CredentialStatus.VALIDATED);
    credential(account, 62, 71, "pending", CredentialStatus.PENDING_VALIDATION);
    credential(account, 63, 71, "expired", CredentialStatus.EXPIRED);
    credential(account, 64, 71, "refused", CredentialStatus.REFUSED);
    credential(account, 65, 72, "of another", CredentialStatus.VALIDATED);
    credential(account, 66, 115, "of the console", CredentialStatus.VALIDATED);
    account.sshKeys().put(new SshKey("laptop", KEY));
    account.vps().put(vps("vps-one", 1).withLocation(Vps.Location.of(datacenter())));
    Vps two = vps("vps-two", 2);
    account
        .vps()
        .put(
            two.withSnapshot(
                new Vps.Snapshot(
                    "d6a2a64c-5c9c-4d4b-9a6e-2f5d8e7b1c3a",
                    CREATION,
                    "as delivered",
                    "DEMO1",
                    two.system())));
    account.servers().put(server("ns1.example.net", 1));
    account.servers().put(server("ns2.example.net", 2));
    account.zones().put(zone());
    account.sms().put(sms());
    account
        .ipBlocks()
        .put(
            block("192.0.2.0/29")
                .withDescription("web")
                .withReverse("192.0.2.7", "www.example.com."));
    account.ipBlocks().put(block("2001:db8::/64").withRoutedTo(null));
    return account;
  }

  /** An SMS service with a message that was sent and a message that is queued. */
  private static SmsAccount sms() {
    Instant then = Instant.parse("2026-11-20T10:00:00Z");
    return SmsAccount.of(
            "sms-zz1-1",
            10,
            List.of(SmsSender.of("Shop"), new SmsSender("New", "waitingValidation", "")))
        .withMessages(
            List.of(
                new SmsMessage(
                    801, "+33612345678", "Shop", "hello", "t1", 1, 1, then, Duration.ZERO),
                new SmsMessage(
                    802, "+33612345678", "", "later", "", 1, 1, then, Duration.ofDays(99))));
  }

  private static IpBlock block(String text) {
    return IpBlock.additional(Subnet.parse(text).orElseThrow(), "vps-one");
  }

  /** Adds a record to the zone. */
  static void addRecord(Account account, String subDomain, String fieldType, String target) {
    account
        .zones()
        .update(
            "example.com",
            zone -> {
              List<ZoneRecord> more = new ArrayList<>(zone.records());
              more.add(new ZoneRecord(account.newId(), fieldType, subDomain, target, 0));
              return new Zone(
                  zone.name(),
                  zone.lastUpdate(),
                  zone.dnssecSupported(),
                  zone.dnssecActivated(),
                  zone.hasDnsAnycast(),
                  zone.nameServers(),
                  zone.soa(),
                  more,
                  zone.history(),
                  zone.export());
            });
  }

  private static Vps.Datacenter datacenter() {
    return new Vps.Datacenter("gra", "Gravelines", "fr");
  }

  private static void application(Account account, long id, String key, ApplicationStatus status) {
    String secret = DemoKeys.FIXED.applicationSecret();
    account
        .applications()
        .put(new Application(id, key, secret, "app " + id, "été <" + id + ">", status));
  }

  public static void credential(
      Account account, long id, long application, String key, CredentialStatus status) {
    List<AccessRule> rules =
        AccessRule.METHODS.stream().sorted().map(method -> new AccessRule(method, "/*")).toList();
    account
        .credentials()
        .put(Credential.pending(id, application, key, rules, CREATION).withStatus(status));
  }

  private static Vps vps(String name, int number) {
    return Vps.of(
            name,
            List.of(DEBIAN_12, DEBIAN_13, UBUNTU),
            InstalledSystem.of(DEBIAN_12, List.of(KEY)))
        .withIps(List.of(VpsIp.of("127.0.10." + number), VpsIp.of("2001:db8::a:" + number)));
  }

  private static Server server(String name, int number) {
    return Server.of(
        name,
        3_100_000_000L + number,
        new Server.Contract(
            8_001_000_000L + number,
            null,
            LocalDate.of(2025, 3, 17),
            LocalDate.of(2099, 12, 17),
            false),
        List.of("127.0.20." + number + "/32", "2001:db8:20:" + number + "::/64"),
        List.of(BARE_DEBIAN_12, BARE_DEBIAN_13),
        InstalledSystem.of(BARE_DEBIAN_12, List.of(KEY)));
  }

  private static Zone zone() {
    ZoneContent content =
        new ZoneContent(
            ZoneSoa.of("dns1.example.org.", "tech.example.org.", 2026112000),
            List.of(
                new ZoneRecord(5098376461L, "NS", "", "dns1.example.org.", 0),
                new ZoneRecord(5098376462L, "A", "www", "192.0.2.7", 300),
                new ZoneRecord(5098376463L, "AAAA", "www", "2001:db8::7", 0)));
    ZoneContent former =
        new ZoneContent(
            content.soa(),
            List.of(content.records().get(0), new ZoneRecord(0, "A", "old", "192.0.2.6", 0)));
    return new Zone(
        "example.com",
        OffsetDateTime.parse("2026-11-20T10:11:12+01:00"),
        true,
        false,
        false,
        List.of("dns1.example.org", "ns1.example.org"),
        content.soa(),
        content.records(),
        List.of(
            backup("2026-11-19T23:59:59Z", 1, content),
            backup("2026-06-01T12:00:00+02:00", 2, former)),
        null);
  }

  private static ZoneBackup backup(String date, int number, ZoneContent content) {
    return new ZoneBackup(
        OffsetDateTime.parse(date), "https://zones.example.com/" + number, content);
  }
}
