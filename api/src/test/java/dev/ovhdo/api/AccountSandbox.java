package dev.ovhdo.api;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.sandbox.http.HttpResponse;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.Zone;
import dev.ovhdo.sandbox.state.ZoneRecord;
import dev.ovhdo.sandbox.state.ZoneSoa;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox with an account of three VPSes and two servers, and an {@code Ovh} for it. Client and
 * server share one clock that advances only when the client sleeps, so that no test waits.
 */
public final class AccountSandbox implements AutoCloseable {
  public static final long APPLICATION = 7_001_000_001L;
  public static final String LAPTOP =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB me@laptop";

  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
  private static final List<OsImage> IMAGES =
      List.of(
          new OsImage("45b2f222-0001", "Debian 12"),
          new OsImage("45b2f222-0002", "Debian 13 - Docker"),
          new OsImage("45b2f222-0003", "Debian 13"),
          new OsImage("45b2f222-0004", "Ubuntu 24.10"));

  private final AtomicLong nanos = new AtomicLong();
  private final Queue<Runnable> actions = new ArrayDeque<>();
  private final Sandbox sandbox;
  private final Ovh ovh;

  public AccountSandbox() {
    this(server -> server, client -> client);
  }

  /** Starts a sandbox and creates a client with other settings. */
  public AccountSandbox(UnaryOperator<SandboxBuilder> server, UnaryOperator<OvhBuilder> client) {
    sandbox =
        server.apply(Sandbox.builder().account(account()).clock(this::now).machines(false)).start();
    ovh =
        client
            .apply(
                Ovh.builder()
                    .configuration(
                        Configuration.of(
                            Endpoint.of(sandbox.url().toString()),
                            new Credentials.Application(
                                DemoKeys.FIXED.applicationKey(),
                                DemoKeys.FIXED.applicationSecret(),
                                DemoKeys.FIXED.consumerKey())))
                    .timeSource(new TimeSource(this::now, nanos::get, this::sleep)))
            .build();
  }

  private static Account account() {
    Account account =
        new Account(new Nichandle("zz00001-ovh", "demo@example.com", "Demo", "Account", "FR"));
    account.applications().put(application(APPLICATION, DemoKeys.FIXED.applicationKey(), "ovh-do"));
    account.applications().put(application(7_001_000_002L, "SbxOtherAppKey01", "dns robot"));
    account
        .credentials()
        .put(
            Credential.pending(
                    6_001_000_001L,
                    APPLICATION,
                    DemoKeys.FIXED.consumerKey(),
                    AccessRule.METHODS.stream().sorted().map(m -> new AccessRule(m, "/*")).toList(),
                    OffsetDateTime.parse("2026-01-02T03:04:05+01:00"))
                .withValidation(null));
    account.sshKeys().put(new SshKey("laptop", LAPTOP));
    account.vps().put(vps(1, "vps-demo", "mon serveur"));
    account.vps().put(vps(2, "vps-web", "twin"));
    account.vps().put(vps(3, "vps-db", "twin").withLocation(Vps.Location.of(null)));
    account.servers().put(server(1, "storage"));
    account.servers().put(server(2, null));
    return account;
  }

  private static Application application(long id, String key, String name) {
    String secret = DemoKeys.FIXED.applicationSecret();
    return new Application(id, key, secret, name, "of the tests", ApplicationStatus.ACTIVE);
  }

  private static Vps vps(int number, String name, String displayName) {
    return Vps.of(name, IMAGES, InstalledSystem.of(IMAGES.get(0), List.of()))
        .withDisplayName(displayName)
        .withLocation(Vps.Location.of(new Vps.Datacenter("gra", "Gravelines", "fr")))
        .withIps(List.of(VpsIp.of("127.0.10." + number), VpsIp.of("2001:db8::a:" + number)));
  }

  private static Server server(int number, @Nullable String displayName) {
    OsImage system = new OsImage("debian12_64", "Debian 12");
    return Server.of(
        "ns" + number + ".example.net",
        3_100_000_000L + number,
        new Server.Contract(
            8_001_000_000L + number,
            displayName,
            LocalDate.of(2025, 3, 17),
            LocalDate.of(2099, 12, 17),
            false),
        List.of("127.0.20." + number + "/32", "2001:db8:20:" + number + "::/64"),
        List.of(system),
        InstalledSystem.of(system, List.of()));
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public Ovh ovh() {
    return ovh;
  }

  /** Returns a fault: a page of a load balancer, although the call was carried out. */
  public static Fault pageAfterTheChange(int status) {
    return new Fault(
        call -> {
          call.get();
          return HttpResponse.html(status, "<html><body>Gateway</body></html>");
        },
        "*",
        "*",
        1);
  }

  /** Changes a VPS in the sandbox. */
  public void change(String vps, UnaryOperator<Vps> change) {
    sandbox.account().vps().update(vps, change);
  }

  /** Puts the zone {@code example.com} with these records, which its DNS server publishes. */
  public void putZone(List<ZoneRecord> records) {
    sandbox
        .account()
        .zones()
        .put(
            Zone.of(
                "example.com",
                OffsetDateTime.parse("2026-11-20T10:11:12+01:00"),
                List.of("ns1.example.org"),
                ZoneSoa.of("ns1.example.org.", "tech.example.org.", 2026112000),
                records));
  }

  /** Adds a credential of an application, changed from a pending credential. */
  public void credential(
      long id, long application, String creation, UnaryOperator<Credential> state) {
    Credential pending =
        Credential.pending(
            id,
            application,
            "consumer-key-" + id,
            List.of(new AccessRule("GET", "/*")),
            OffsetDateTime.parse(creation));
    sandbox.account().credentials().put(state.apply(pending));
  }

  /** Runs an action at the next sleep of the client; one action per sleep. */
  public void whileSleeping(Runnable errand) {
    actions.add(errand);
  }

  /** Returns the total sleep time of the client. */
  public Duration slept() {
    return Duration.ofNanos(nanos.get());
  }

  /** Advances the clock of client and sandbox. */
  public void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  private Instant now() {
    return START.plusNanos(nanos.get());
  }

  private void sleep(Duration duration) {
    nanos.addAndGet(duration.toNanos());
    Runnable errand = actions.poll();
    if (errand != null) {
      errand.run();
    }
  }

  @Override
  public void close() {
    ovh.close();
    sandbox.close();
  }
}
