package dev.ovhdo.sandbox.order;

import dev.ovhdo.sandbox.json.Dates;
import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.TaskType;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsState;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Creates the ordered services in the account: VPSes, servers and zones. */
final class Delivery {
  private static final List<String> NAME_SERVERS = List.of("ns1.example.org", "ns2.example.org");

  private final Account account;
  private final Machines machines;
  private final TaskScheduler scheduler;

  Delivery(Account account, Machines machines, TaskScheduler scheduler) {
    this.account = account;
    this.machines = machines;
    this.scheduler = scheduler;
  }

  /**
   * Creates the service of an item.
   *
   * @param rest the time until the delivery ends
   * @return the name of the service
   */
  String deliver(CartItem item, Duration rest, Instant now) {
    if (item.product().equals("vps")) {
      return vps(item, rest, now);
    }
    if (Plans.isServer(item.product())) {
      return server(item, now);
    }
    if (item.product().equals("dns")) {
      return zone(item.configured("zone").orElseThrow(), now);
    }
    String domain = item.domain();
    return domain == null ? item.product() + "-" + item.id() : zone(domain, now);
  }

  /** A VPS is in the account before the task of its delivery ends, as a client of 2026 reports. */
  private String vps(CartItem item, Duration rest, Instant now) {
    String name = "vps-%08x.vps.ovh.net".formatted(hash(item.id()));
    String datacenter = item.configured("vps_datacenter").orElse("GRA");
    List<OsImage> images = images();
    String wanted = item.configured("vps_os").orElse(images.get(0).name());
    OsImage image =
        images.stream()
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElseGet(() -> new OsImage(ResourceIds.uuid(wanted), wanted));
    String lower = datacenter.toLowerCase(Locale.ROOT);
    Vps vps =
        Vps.of(name, images, InstalledSystem.of(image, List.of()))
            .withModel(
                new Vps.Model(
                    item.terms().planCode(), item.terms().planCode(), "2025v1", 4, 75, 8192))
            .withLocation(
                new Vps.Location(
                    "",
                    "Region OpenStack: os-" + lower + "1",
                    new Vps.Datacenter(lower, datacenter, "fr")))
            .withIps(List.of(VpsIp.of(freeLoopback())))
            .withState(VpsState.INSTALLING);
    account.vps().put(vps);
    machines.add(vps);
    scheduler.start(
        vps.path(),
        TaskType.DELIVER_VM,
        rest,
        TaskStatus.DONE,
        now,
        (end, at) -> {
          account.vps().update(name, each -> each.withState(VpsState.RUNNING));
          machines.machine(name).powerOn();
        });
    return name;
  }

  private List<OsImage> images() {
    return account.vps().all().stream()
        .map(Vps::images)
        .findFirst()
        .orElseGet(
            () ->
                Plans.settings("vps").getOrDefault("vps_os", List.of()).stream()
                    .map(name -> new OsImage(ResourceIds.uuid(name), name))
                    .toList());
  }

  private static int hash(long id) {
    return Long.hashCode(id * 0x9e3779b97f4a7c15L);
  }

  /** Returns an address of this computer that no other VPS has. */
  private String freeLoopback() {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> "127.0.%s.%s".formatted(30 + number / 250, 1 + number % 250))
        .filter(
            address -> account.vps().all().stream().noneMatch(vps -> vps.ip(address).isPresent()))
        .findFirst()
        .orElseThrow();
  }

  /** Creates a server without an operating system, as OVHcloud delivers servers. */
  private String server(CartItem item, Instant now) {
    long number = account.newId();
    String name = String.format(Locale.ROOT, "ns%07d.example.net", number % 10_000_000);
    LocalDate today = Dates.at(now).toLocalDate();
    OsImage none = new OsImage("none_64", "No operating system");
    List<OsImage> systems =
        account.servers().all().stream().map(Server::systems).findFirst().orElse(List.of(none));
    String datacenter = item.configured("dedicated_datacenter").orElse("gra");
    Server server =
        Server.of(
                name,
                number,
                new Server.Contract(account.newId(), null, today, today.plusMonths(1), false),
                List.of("203.0.113." + (1 + number % 250) + "/32"),
                systems,
                InstalledSystem.of(none, List.of()))
            .withModel(new Server.Model(item.terms().planCode(), 1000))
            .withLocation(
                new Server.Location(
                    datacenter + "1", "eu-west-" + datacenter, "eu-west-" + datacenter + "-a", ""));
    account.servers().put(server);
    return name;
  }

  private String zone(String name, Instant now) {
    OffsetDateTime date = Dates.at(now);
    ZoneSoa soa =
        ZoneSoa.of(
            NAME_SERVERS.get(0) + ".",
            "tech." + name + ".",
            date.getYear() * 1_000_000L
                + date.getMonthValue() * 10_000L
                + date.getDayOfMonth() * 100L);
    List<ZoneRecord> records =
        NAME_SERVERS.stream()
            .map(server -> new ZoneRecord(account.newId(), "NS", "", server + ".", 0))
            .toList();
    // A zone that exists stays as it is.
    account.zones().add(Zone.of(name, date, NAME_SERVERS, soa, records));
    return name;
  }
}
