package dev.ovhdo.fleet;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.OvhBuilder;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.time.TimeSource;
import dev.ovhdo.client.wait.WaitOptions;
import dev.ovhdo.fleet.model.Timing;
import dev.ovhdo.sandbox.DemoKeys;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Application;
import dev.ovhdo.sandbox.state.ApplicationStatus;
import dev.ovhdo.sandbox.state.Credential;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.Nichandle;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A sandbox with many VPSes, {@code vps-0} to {@code vps-N}, whose tasks take milliseconds, and ten
 * servers.
 */
public final class FleetSandbox implements AutoCloseable {
  public static final Timing FAST =
      Timing.standard().withInterval(Duration.ofMillis(50)).withSettlement(Duration.ofMillis(1500));

  private static final List<OsImage> IMAGES =
      List.of(new OsImage("45b2f222-0001", "Debian 12"), new OsImage("45b2f222-0003", "Debian 13"));

  private static final int SERVERS = 10;

  private final int machines;
  private final Sandbox sandbox;
  private final Ovh ovh;

  FleetSandbox(int machines) {
    this(machines, 40);
  }

  FleetSandbox(int machines, double speed) {
    this(machines, with -> with.speed(speed), FleetSandbox::connect);
  }

  /**
   * Starts a sandbox whose tasks progress with a clock. The client has the clock, too, and sets it
   * forward instead of waiting.
   */
  public FleetSandbox(int machines, AtomicReference<Instant> clock) {
    this(machines, clock, 1);
  }

  /** Starts such a sandbox with another speed of the tasks. */
  public FleetSandbox(int machines, AtomicReference<Instant> clock, double speed) {
    this(
        machines,
        with -> with.clock(clock::get).speed(speed),
        url ->
            connect(
                url,
                new TimeSource(
                    clock::get,
                    () -> Duration.between(Instant.EPOCH, clock.get()).toNanos(),
                    wait -> clock.updateAndGet(now -> now.plus(wait)))));
  }

  private FleetSandbox(
      int machines, UnaryOperator<SandboxBuilder> settings, Function<String, Ovh> client) {
    this.machines = machines;
    this.sandbox =
        settings
            .apply(Sandbox.builder().account(account(machines)).machines(false).dns(false))
            .start();
    this.ovh = client.apply(sandbox.url().toString());
  }

  /** Starts a sandbox whose tasks run until {@link #endTasks} ends them. */
  static FleetSandbox withTasksThatWait(int machines) {
    return new FleetSandbox(machines, 0.001);
  }

  /** Ends all running tasks. */
  void endTasks() {
    sandbox.advanceUntilIdle();
  }

  /**
   * Connects to a sandbox, also from another process. The client waits at most 20 ms at a time, and
   * takes the rest as waited.
   */
  static Ovh connect(String url) {
    return connect(url, () -> {});
  }

  /** Connects with another client, and runs an action before each wait of the client. */
  Ovh connect(Runnable beforeWait) {
    return connect(sandbox.url().toString(), beforeWait);
  }

  /** Connects with a client that really waits, and sends a number of calls in a second. */
  Ovh connectWithRate(double callsPerSecond) {
    return builder(sandbox.url().toString()).maxRate(callsPerSecond).build();
  }

  private static Ovh connect(String url, Runnable beforeWait) {
    AtomicLong skipped = new AtomicLong();
    return connect(
        url,
        new TimeSource(
            InstantSource.system(),
            () -> System.nanoTime() + skipped.get(),
            duration -> {
              beforeWait.run();
              long millis = Math.min(20, duration.toMillis());
              Thread.sleep(millis);
              skipped.addAndGet(duration.minusMillis(millis).toNanos());
            }));
  }

  private static Ovh connect(String url, TimeSource time) {
    return builder(url).timeSource(time).build();
  }

  private static OvhBuilder builder(String url) {
    return Ovh.builder()
        .configuration(
            Configuration.of(
                Endpoint.of(url),
                new Credentials.Application(
                    DemoKeys.FIXED.applicationKey(),
                    DemoKeys.FIXED.applicationSecret(),
                    DemoKeys.FIXED.consumerKey())));
  }

  private static Account account(int machines) {
    Account account =
        new Account(new Nichandle("zz00001-ovh", "demo@example.com", "Demo", "Account", "FR"));
    account
        .applications()
        .put(
            new Application(
                7_001_000_001L,
                DemoKeys.FIXED.applicationKey(),
                DemoKeys.FIXED.applicationSecret(),
                "fleet",
                "of the tests",
                ApplicationStatus.ACTIVE));
    account.credentials().put(credential());
    for (int i = 0; i < machines; i++) {
      account
          .vps()
          .put(
              Vps.of("vps-" + i, IMAGES, InstalledSystem.of(IMAGES.get(0), List.of()))
                  .withIps(List.of(VpsIp.of("127.0.%s.%s".formatted(10 + i / 250, 1 + i % 250)))));
    }
    for (int i = 0; i < SERVERS; i++) {
      account
          .servers()
          .put(
              Server.of(
                  server(i),
                  8_001 + i,
                  new Server.Contract(
                      9_001 + i,
                      null,
                      LocalDate.parse("2025-01-02"),
                      LocalDate.parse("2027-01-02"),
                      false),
                  List.of("192.0.2.%s/32".formatted(1 + i)),
                  IMAGES,
                  InstalledSystem.of(IMAGES.get(0), List.of())));
    }
    return account;
  }

  private static Credential credential() {
    return Credential.pending(
            6_001_000_001L,
            7_001_000_001L,
            DemoKeys.FIXED.consumerKey(),
            AccessRule.METHODS.stream().sorted().map(m -> new AccessRule(m, "/*")).toList(),
            OffsetDateTime.parse("2026-01-02T03:04:05+01:00"))
        .withValidation(null);
  }

  /** Makes an expired credential valid again. */
  void renewCredential() {
    sandbox.account().credentials().put(credential());
  }

  public List<String> names() {
    return IntStream.range(0, machines).mapToObj(i -> "vps-" + i).toList();
  }

  public List<String> servers() {
    return IntStream.range(0, SERVERS).mapToObj(FleetSandbox::server).toList();
  }

  private static String server(int number) {
    return "ns%s.example.net".formatted(number);
  }

  FleetOptions options(Path folder) {
    return FleetOptions.of(ovh, folder.resolve("fleet.db"), "web").withTiming(FAST);
  }

  public Ovh ovh() {
    return ovh;
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  /** Returns the names of the VPSes whose rebuild the sandbox has accepted, one for each call. */
  List<String> rebuilt() {
    return accepted("rebuild");
  }

  /** Returns the names of the VPSes for which the sandbox has accepted a change. */
  List<String> accepted(String change) {
    return calls(change).stream()
        .filter(call -> call.status() == 200)
        .map(RecordedCall::path)
        .map(path -> path.substring("/vps/".length(), path.length() - change.length() - 1))
        .toList();
  }

  /** Returns all calls of a change, also those that were refused. */
  List<RecordedCall> calls(String change) {
    return sandbox.journal().calls().stream()
        .filter(call -> call.method().equals("POST") && call.path().endsWith("/" + change))
        .toList();
  }

  /** Waits at most a minute until a condition holds. */
  void await(BooleanSupplier condition) {
    if (!ovh.client()
        .waiter()
        .until(
            "for a condition of the test",
            condition::getAsBoolean,
            Boolean::booleanValue,
            WaitOptions.standard()
                .withInterval(Duration.ofMillis(20))
                .withDeadline(Duration.ofMinutes(1)))
        .done()) {
      throw new AssertionError("the condition did not hold within a minute");
    }
  }

  @Override
  public void close() {
    ovh.close();
    sandbox.close();
  }
}
