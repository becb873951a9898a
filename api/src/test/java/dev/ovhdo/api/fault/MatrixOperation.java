package dev.ovhdo.api.fault;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.account.AccessRule;
import dev.ovhdo.api.dns.DesiredZone;
import dev.ovhdo.api.dns.PlanOptions;
import dev.ovhdo.api.dns.RecordSet;
import dev.ovhdo.api.dns.RecordType;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.sms.SmsMessage;
import dev.ovhdo.api.vps.Rebuild;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.routes.domain.DomainZoneRecordCreateInput;
import dev.ovhdo.routes.domain.DomainZoneRecordTypeEnum;
import dev.ovhdo.routes.domain.DomainZoneRecordUpdateInput;
import dev.ovhdo.routes.domain.DomainZoneSoaInput;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.IpBlock;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.SmsAccount;
import dev.ovhdo.sandbox.state.SmsSender;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.Task;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskTimeline;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneBackup;
import dev.ovhdo.sandbox.state.ZoneContent;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An operation of the public API with typical arguments, up to the end of its task. */
record MatrixOperation(String name, Consumer<Account> prepare, Consumer<Ovh> action) {
  private static final String ZONE = "example.com";
  private static final String SMS = "sms-zz00001-1";
  private static final String SERVER = "ns1.example.net";
  private static final OffsetDateTime BACKUP = OffsetDateTime.parse("2026-11-19T23:59:59Z");
  private static final String DESKTOP =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC me@desktop";

  /** Returns all operations that change something, and ten that only read. */
  static List<MatrixOperation> all() {
    return List.of(
        of("vps rename", ovh -> ovh.vps().rename("vps-demo", "shop")),
        of(
            "vps start",
            account -> vps(account, "vps-demo", vps -> vps.withState(VpsState.STOPPED)),
            ovh -> ovh.vps().start("vps-demo").ifPresent(ovh.tasks()::await)),
        of("vps stop", ovh -> ovh.vps().stop("vps-demo").ifPresent(ovh.tasks()::await)),
        of("vps reboot", ovh -> ovh.tasks().await(ovh.vps().reboot("vps-demo"))),
        of(
            "vps rebuild",
            ovh ->
                ovh.tasks()
                    .await(
                        ovh.vps()
                            .rebuild(
                                "vps-demo", Rebuild.ofImage("Ubuntu 24.10").withSshKey("laptop")))),
        of(
            "vps rescue",
            ovh ->
                ovh.vps()
                    .rescueMode()
                    .enter("vps-demo")
                    .ifPresent(
                        change ->
                            ovh.vps()
                                .rescueMode()
                                .await(change, WaitOptions.standard(), seen -> {}))),
        of(
            "vps unrescue",
            account ->
                vps(
                    account,
                    "vps-demo",
                    vps -> vps.withNetbootMode(NetbootMode.RESCUE).withState(VpsState.RESCUED)),
            ovh ->
                ovh.vps()
                    .rescueMode()
                    .leave("vps-demo")
                    .ifPresent(
                        change ->
                            ovh.vps()
                                .rescueMode()
                                .await(change, WaitOptions.standard(), seen -> {}))),
        of(
            "vps snapshot create",
            ovh -> ovh.tasks().await(ovh.vps().snapshots().create("vps-demo", "before"))),
        of(
            "vps snapshot describe",
            MatrixOperation::snapshot,
            ovh -> ovh.vps().snapshots().describe("vps-demo", "after")),
        of(
            "vps snapshot restore",
            MatrixOperation::snapshot,
            ovh -> ovh.tasks().await(ovh.vps().snapshots().restore("vps-demo"))),
        of(
            "vps snapshot remove",
            MatrixOperation::snapshot,
            ovh -> ovh.tasks().await(ovh.vps().snapshots().remove("vps-demo"))),
        of("server rename", ovh -> ovh.servers().rename(SERVER, "nas")),
        of("server reboot", ovh -> ovh.tasks().await(ovh.servers().reboot(SERVER))),
        of(
            "server reinstall",
            ovh ->
                ovh.tasks()
                    .await(
                        ovh.servers()
                            .installs()
                            .reinstall(
                                SERVER, Reinstall.ofSystem("debian12_64").withSshKey("laptop")))),
        of(
            "server boot",
            ovh -> ovh.servers().boots().set(ovh.servers().boots().plan(SERVER, 203_323))),
        of(
            "server rescue",
            ovh ->
                ovh.tasks().await(ovh.servers().boots().rescue(SERVER, Rescue.ofSshKey("laptop")))),
        of(
            "server cancel",
            account ->
                account
                    .tasks()
                    .put(
                        new Task(
                            73,
                            "/dedicated/server/" + SERVER,
                            TaskType.HARD_REBOOT,
                            Instant.parse("2026-11-22T04:00:00Z"),
                            new TaskTimeline(
                                Instant.parse("2026-11-22T04:00:00Z"),
                                Duration.ofDays(1),
                                TaskStatus.TODO),
                            null)),
            ovh -> ovh.servers().cancel(SERVER, 73)),
        of("server secrets", ovh -> ovh.servers().installs().secrets(SERVER)),
        of(
            "record create",
            ovh ->
                ovh.zones()
                    .records()
                    .create(
                        ZONE,
                        DomainZoneRecordCreateInput.of(DomainZoneRecordTypeEnum.A, "192.0.2.9")
                            .withSubDomain("new"))),
        of(
            "record update",
            ovh ->
                ovh.zones()
                    .records()
                    .update(
                        ZONE,
                        5_098_376_462L,
                        DomainZoneRecordUpdateInput.of().withTarget("192.0.2.77"))),
        of("record delete", ovh -> ovh.zones().records().delete(ZONE, 5_098_376_462L)),
        of(
            "record set ensure",
            ovh ->
                ovh.zones()
                    .records()
                    .ensure(ZONE, RecordSet.of("www", RecordType.A, "192.0.2.10", "192.0.2.11"))),
        of(
            "record set add",
            ovh -> ovh.zones().records().add(ZONE, RecordSet.of("new", RecordType.TXT, "hello"))),
        of("record set remove", ovh -> ovh.zones().records().remove(ZONE, "www", RecordType.A)),
        of(
            "zone apply",
            ovh -> {
              var records = ovh.zones().records();
              records.apply(
                  records.plan(
                      DesiredZone.of(
                          ZONE,
                          List.of(
                              RecordSet.of("www", RecordType.A, "192.0.2.7", "192.0.2.8"),
                              RecordSet.of("mail", RecordType.A, "192.0.2.25"),
                              RecordSet.of("", RecordType.MX, "10 mail.example.com."))),
                      PlanOptions.standard().withForce()),
                  write -> {});
            }),
        of(
            "zone refresh",
            account ->
                account
                    .zones()
                    .update(
                        ZONE,
                        zone ->
                            zone.withRecords(
                                List.of(zone.records().get(0), zone.records().get(1)))),
            ovh -> ovh.zones().publish(ZONE)),
        of(
            "zone import",
            ovh ->
                ovh.tasks()
                    .await(
                        ovh.zones()
                            .importText(
                                ZONE,
                                "$TTL 3600\n@ IN NS dns1.example.org.\nimported IN A 192.0.2.3\n"))),
        of("zone restore", ovh -> ovh.tasks().await(ovh.zones().restore(ZONE, BACKUP))),
        of("zone soa", ovh -> ovh.zones().updateSoa(ZONE, DomainZoneSoaInput.of().withTtl(600L))),
        of("reverse set", ovh -> ovh.reverseDns().set("192.0.2.8", "db.example.com")),
        of("reverse delete", ovh -> ovh.reverseDns().delete("192.0.2.7")),
        of(
            "sms send",
            ovh ->
                ovh.sms()
                    .send(
                        SMS,
                        SmsMessage.of("hello", List.of("+33612345678", "+33712345678"))
                            .withSender("Shop"))),
        of(
            "sms sender add",
            ovh -> ovh.sms().createSender(SMS, "Alerts", "alerts of our shop", "alerts")),
        of("sms sender remove", ovh -> ovh.sms().removeSender(SMS, "Shop")),
        of("key add", ovh -> ovh.sshKeys().add("desktop", DESKTOP)),
        of("key ensure", ovh -> ovh.sshKeys().ensure("desktop", DESKTOP)),
        of("key replace", ovh -> ovh.sshKeys().replace("laptop", DESKTOP)),
        of("key remove", ovh -> ovh.sshKeys().remove("laptop")),
        of("application remove", ovh -> ovh.applications().remove("dns robot")),
        of("credential remove", ovh -> ovh.credentials().remove(6_001_000_002L)),
        of(
            "credential restrict",
            ovh -> ovh.credentials().restrict(6_001_000_002L, List.of("192.0.2.0/24"))),
        of("consumer key request", ovh -> ovh.consumerKeys().request(AccessRule.all())),
        read("vps list", ovh -> ovh.vps().list()),
        read("vps status", ovh -> ovh.vps().status("mon serveur")),
        read("vps images", ovh -> ovh.vps().images().list("vps-demo")),
        read("server status", ovh -> ovh.servers().status("storage")),
        read("server systems", ovh -> ovh.servers().installs().operatingSystems(SERVER)),
        read("records", ovh -> ovh.zones().records().list(ZONE)),
        read("reverses", ovh -> ovh.reverseDns().reverses()),
        read("sms credits", ovh -> ovh.sms().credits(SMS)),
        read("keys", ovh -> ovh.sshKeys().list()),
        read("whoami", ovh -> ovh.identity().whoami()));
  }

  private static MatrixOperation of(String name, Consumer<Ovh> action) {
    return new MatrixOperation(name, account -> {}, action);
  }

  private static MatrixOperation of(String name, Consumer<Account> prepare, Consumer<Ovh> action) {
    return new MatrixOperation(name, prepare, action);
  }

  private static MatrixOperation read(String name, Consumer<Ovh> action) {
    return of("read " + name, action);
  }

  boolean isRead() {
    return name.startsWith("read ");
  }

  private static void vps(Account account, String name, UnaryOperator<Vps> change) {
    account.vps().update(name, change);
  }

  private static void snapshot(Account account) {
    vps(
        account,
        "vps-demo",
        vps ->
            vps.withSnapshot(
                new Vps.Snapshot(
                    "d6a2a64c-5c9c-4d4b-9a6e-2f5d8e7b1c3a", BACKUP, "before", "DEMO1", SNAPSHOT)));
  }

  private static final InstalledSystem SNAPSHOT =
      InstalledSystem.of(new OsImage("45b2f222-0004", "Ubuntu 24.10"), List.of());

  /** Adds a zone, a block and an SMS service to the account, and prepares the operation. */
  void prepare(AccountSandbox sandbox) {
    Account account = sandbox.sandbox().account();
    sandbox.credential(
        6_001_000_002L, 7_001_000_002L, "2026-02-02T03:04:05Z", each -> each.withValidation(null));
    account.zones().put(zone());
    account
        .ipBlocks()
        .put(
            IpBlock.additional(Subnet.parse("192.0.2.0/28").orElseThrow(), "vps-demo")
                .withReverse("192.0.2.7", "www.example.com."));
    account
        .sms()
        .put(SmsAccount.of(SMS, 100, List.of(new SmsSender("Shop", "enable", "of the shop"))));
    prepare.accept(account);
  }

  private static Zone zone() {
    ZoneContent content =
        new ZoneContent(
            ZoneSoa.of("dns1.example.org.", "tech.example.org.", 2_026_112_000),
            List.of(
                new ZoneRecord(5_098_376_461L, "NS", "", "dns1.example.org.", 0),
                new ZoneRecord(5_098_376_462L, "A", "www", "192.0.2.7", 300),
                new ZoneRecord(5_098_376_463L, "A", "db", "192.0.2.8", 0)));
    ZoneContent former =
        content.withRecords(
            List.of(content.records().get(0), new ZoneRecord(0, "A", "old", "192.0.2.6", 0)));
    return new Zone(
        ZONE,
        OffsetDateTime.parse("2026-11-20T10:11:12+01:00"),
        true,
        false,
        false,
        List.of("dns1.example.org"),
        content.soa(),
        content.records(),
        List.of(new ZoneBackup(BACKUP, "https://zones.example.com/1", former)),
        null);
  }

  @Override
  public String toString() {
    return name;
  }
}
