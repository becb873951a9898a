package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.sandbox.auth.AuthRoutes;
import dev.ovhdo.sandbox.auth.Authenticator;
import dev.ovhdo.sandbox.auth.PendingConsumerKeys;
import dev.ovhdo.sandbox.auth.TokenEndpoint;
import dev.ovhdo.sandbox.auth.ValidationPage;
import dev.ovhdo.sandbox.dns.DnsServer;
import dev.ovhdo.sandbox.dns.PublishedZones;
import dev.ovhdo.sandbox.http.HttpServerAdapter;
import dev.ovhdo.sandbox.http.LocalCertificate;
import dev.ovhdo.sandbox.rights.NameStyle;
import dev.ovhdo.sandbox.rights.RecordedRights;
import dev.ovhdo.sandbox.rights.RightsRecorder;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.FaultRule;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.SshKey;
import dev.ovhdo.sandbox.task.TaskScheduler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * A stand-in for OVHcloud on this machine. A sandbox listens on 127.0.0.1, unless another address
 * is set, validates requests as OVHcloud does, and answers from an account whose state the requests
 * change. Thread-safe. All threads are daemon threads.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *   // call sandbox.url() with sandbox.keys()
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
  private final CloseableStack resources;
  private final HttpServerAdapter http;
  private final Machines machines;
  private final int dnsPort;
  private final SandboxFolder folder;
  private final DemoKeys keys;
  private final RequestDispatcher dispatcher;
  private final Account account;
  private final SandboxControl control;
  private final RightsRecorder rights;
  private final List<String> warnings;

  private Sandbox(
      CloseableStack resources,
      HttpServerAdapter http,
      Machines machines,
      int dnsPort,
      SandboxFolder folder,
      DemoKeys keys,
      RequestDispatcher dispatcher,
      Account account,
      SandboxControl control,
      RightsRecorder rights,
      List<String> warnings) {
    this.resources = resources;
    this.http = http;
    this.machines = machines;
    this.dnsPort = dnsPort;
    this.folder = folder;
    this.keys = keys;
    this.dispatcher = dispatcher;
    this.account = account;
    this.control = control;
    this.rights = rights;
    this.warnings = List.copyOf(warnings);
  }

  /** Starts a sandbox with the demonstration account on a free port. */
  public static Sandbox start() {
    return builder().start();
  }

  /** Returns a builder, for a sandbox with other settings than the defaults. */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  static Sandbox start(SandboxBuilder settings) {
    CloseableStack resources = new CloseableStack();
    try {
      return start(settings, resources);
    } catch (RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  private static Sandbox start(SandboxBuilder settings, CloseableStack resources) {
    SandboxClock clock =
        new SandboxClock(settings.clock == null ? InstantSource.system() : settings.clock);
    SandboxFolder folder = SandboxFolder.open(settings.folder);
    resources.add(folder::close);
    Account account = settings.createAccount(folder.path());
    DemoKeys keys = DemoKeys.of(account, clock.instant());
    settings.grantRules(account, keys);
    Machines machines = settings.createMachines(account);
    resources.add(machines::close);

    RightsRecorder rights = new RightsRecorder(settings.catalogue());
    RequestDispatcher dispatcher = dispatcher(settings, account, machines, clock, rights);
    List<FaultRule> faults =
        Stream.concat(settings.faults.stream(), account.faults().stream()).toList();
    faults.forEach(rule -> dispatcher.faults().next(Fault.of(rule)));
    SandboxControl control = new SandboxControl(account, machines, clock, dispatcher);
    Runnable advance = dispatcher::advance;
    int dnsPort = settings.dns ? startDns(settings.dnsPort, account, advance, resources) : 0;
    SandboxDescription description =
        new SandboxDescription(
            keys,
            folder.configuration(),
            settings.tls ? folder.certificate() : null,
            machines.port(),
            dnsPort);
    ControlRoutes routes =
        new ControlRoutes(
            control,
            description,
            dispatcher,
            rights,
            new Overview(account, clock, dispatcher, rights));
    settings.recordRights(rights);

    HttpServerAdapter http =
        HttpServerAdapter.start(
            new InetSocketAddress(settings.address, settings.port),
            settings.allowedHosts,
            settings.tls ? tlsIn(folder, settings) : null,
            request ->
                ControlRoutes.matches(request)
                    ? routes.handle(request)
                    : dispatcher.handle(request));
    resources.add(http::close);
    if (settings.clock == null) {
      Ticker ticker = new Ticker();
      resources.add(ticker::close);
      ticker.start(advance);
    }
    Sandbox sandbox =
        new Sandbox(
            resources,
            http,
            machines,
            dnsPort,
            folder,
            keys,
            dispatcher,
            account,
            control,
            rights,
            warnings(settings, machines, faults));
    String sshKey = account.sshKeys().find(DemoAccount.KEY_NAME).map(SshKey::keyName).orElse("");
    folder.writeConfiguration(sandbox.url(), keys, machines.port(), sshKey);
    settings.writeReadyFile(description, http.origin(), resources);
    return sandbox;
  }

  private static RequestDispatcher dispatcher(
      SandboxBuilder settings,
      Account account,
      Machines machines,
      SandboxClock clock,
      RightsRecorder rights) {
    TaskScheduler scheduler =
        new TaskScheduler(account, settings.speed, settings.taskVisibilityDelay);
    Authenticator authenticator = new Authenticator(account, settings.timestampTolerance);
    PendingConsumerKeys pending = new PendingConsumerKeys(account);
    AuthRoutes auth = new AuthRoutes(account, authenticator, pending);
    Router router = StatefulRoutes.of(account, auth, machines, scheduler);
    return new RequestDispatcher(
        account,
        clock,
        scheduler,
        apis(settings, account, authenticator, router),
        new ValidationPage(account, pending),
        new TokenEndpoint(account),
        authenticator,
        new Faults(settings.seed == null ? account.faultSeed() : settings.seed),
        rights);
  }

  private static List<String> warnings(
      SandboxBuilder settings, Machines machines, List<FaultRule> faults) {
    FaultWarnings faultWarnings = new FaultWarnings(settings.catalogue());
    return Stream.of(
            listenWarning(settings.address).stream(),
            machines.warning().stream(),
            faults.stream().flatMap(rule -> faultWarnings.of(rule).stream()))
        .flatMap(each -> each)
        .toList();
  }

  private static Optional<String> listenWarning(InetAddress address) {
    return address.isLoopbackAddress()
        ? Optional.empty()
        : Optional.of(
            "the sandbox listens on %s: other computers can reach it, and its keys are public"
                .formatted(address.getHostAddress()));
  }

  private static int startDns(
      int port, Account account, Runnable advance, CloseableStack resources) {
    PublishedZones zones =
        new PublishedZones(
            () -> {
              advance.run();
              return account.zones().all();
            });
    DnsServer server = DnsServer.start(zones, port);
    resources.add(server::close);
    return server.port();
  }

  /**
   * Generates the certificate with the system clock instead of the clock of the sandbox, because
   * TLS clients compare the validity of a certificate with the system clock.
   */
  private static SSLContext tlsIn(SandboxFolder folder, SandboxBuilder settings) {
    Set<String> names = new LinkedHashSet<>(settings.allowedHosts);
    if (!settings.address.isAnyLocalAddress()) {
      names.add(settings.address.getHostAddress());
    }
    LocalCertificate certificate = LocalCertificate.generate(Instant.now(), names);
    folder.write(certificate);
    return certificate.serverContext();
  }

  /** Returns the versions of the API by their path prefix. */
  private static Map<String, ApiHandler> apis(
      SandboxBuilder settings, Account account, Authenticator authenticator, Router router) {
    Catalogue catalogue = settings.catalogue();
    ApiHandler v1 =
        new ApiHandler(
            ApiVersion.V1, account, catalogue, authenticator, router, settings.voidResponse);
    ApiHandler v2 =
        new ApiHandler(
            ApiVersion.V2, account, catalogue, authenticator, router, settings.voidResponse);
    return Map.of("/1.0", v1, "/v1", v1, "/v2", v2);
  }

  /**
   * Returns the endpoint for clients, such as {@code http://127.0.0.1:8089/1.0}. The scheme is
   * {@code https} if the sandbox serves HTTPS.
   */
  public URI url() {
    return http.origin().resolve("/1.0");
  }

  /** Returns the port of the HTTP server. */
  public int port() {
    return http.port();
  }

  /** Returns the port of the SSH servers of all machines, or 0 if no SSH server runs. */
  public int sshPort() {
    return machines.port();
  }

  /**
   * Returns the UDP and TCP port of the DNS server on 127.0.0.1, or 0 if no DNS server runs. The
   * DNS server answers for the published zones: {@code dig @127.0.0.1 -p PORT www.example.com}.
   */
  public int dnsPort() {
    return dnsPort;
  }

  /**
   * Returns messages for the user: about an address that other computers can reach, about machines
   * that could not be started on this computer, for example because their loopback addresses do not
   * exist, and about faults that OVHcloud does not document.
   */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns the folder with the files of the sandbox. */
  public Path folder() {
    return folder.path();
  }

  /** Returns the configuration file {@code ovh.conf}, with the endpoint and {@link #keys()}. */
  public Path configuration() {
    return folder.configuration();
  }

  /**
   * Returns the file with the HTTPS certificate of this sandbox, in PEM format; empty if the
   * sandbox serves HTTP. A client that trusts this certificate can connect to the sandbox.
   */
  public Optional<Path> certificate() {
    return servesTls() ? Optional.of(folder.certificate()) : Optional.empty();
  }

  /**
   * Returns the file with the same certificate as a Java trust store without a password, for the
   * option {@code -Djavax.net.ssl.trustStore=FILE}; empty if the sandbox serves HTTP.
   */
  public Optional<Path> trustStore() {
    return servesTls() ? Optional.of(folder.trustStore()) : Optional.empty();
  }

  private boolean servesTls() {
    return "https".equals(http.origin().getScheme());
  }

  /** Returns the credentials in the configuration file. */
  public DemoKeys keys() {
    return keys;
  }

  /** Returns the journal of the calls that the sandbox received. */
  public Journal journal() {
    return dispatcher.journal();
  }

  /** Returns the faults of the sandbox, to simulate failures of the next calls. */
  public Faults faults() {
    return dispatcher.faults();
  }

  /**
   * Returns the account after the tasks have progressed to the current time. The account is live:
   * requests change this object.
   */
  public Account account() {
    dispatcher.advance();
    return account;
  }

  /**
   * Returns the least rights that the received calls need, with stars in the place of the names of
   * services. A reset does not change them.
   */
  public RecordedRights rights() {
    return rights(NameStyle.WILDCARD);
  }

  /** Returns the least rights that the received calls need. A reset does not change them. */
  public RecordedRights rights(NameStyle names) {
    return rights.rights(names);
  }

  /**
   * Advances the time of the account, and ends the tasks that end in the meantime. The time of
   * {@code /auth/time} and of signatures does not change, so that running clients can continue.
   *
   * @param duration zero or more
   * @throws IllegalArgumentException if the duration is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the time cannot go back by " + duration.negated());
    }
    control.advance(duration);
  }

  /**
   * Advances the time of the account until all tasks have ended, except the tasks that never end.
   */
  public void advanceUntilIdle() {
    control.advanceUntilIdle();
  }

  /** Saves account, tasks, machines, faults and time. */
  public Snapshot snapshot() {
    return control.snapshot();
  }

  /** Restores the state at the start of the sandbox, and clears the journal. */
  public void reset() {
    control.reset();
  }

  /** Returns the URL of the control routes, such as {@code http://127.0.0.1:8089/_sandbox}. */
  public URI controlUrl() {
    return http.origin().resolve(ControlRoutes.PATH);
  }

  /**
   * Returns the URL of the page on which a user looks at the sandbox and controls it, such as
   * {@code http://127.0.0.1:8089/_sandbox/}.
   */
  public URI consoleUrl() {
    return http.origin().resolve(ControlRoutes.PATH + "/");
  }

  /**
   * Stops all servers, ends all open connections, and deletes a temporary folder. A folder that was
   * set with {@link SandboxBuilder#folder} is kept. Closing a closed sandbox has no effect.
   */
  @Override
  public void close() {
    resources.close();
  }
}
