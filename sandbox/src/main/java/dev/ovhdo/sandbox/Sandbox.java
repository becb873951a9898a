package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.sandbox.auth.AuthRoutes;
import dev.ovhdo.sandbox.auth.Gate;
import dev.ovhdo.sandbox.auth.PendingKeys;
import dev.ovhdo.sandbox.auth.ValidationPage;
import dev.ovhdo.sandbox.dns.DnsServer;
import dev.ovhdo.sandbox.dns.PublishedZones;
import dev.ovhdo.sandbox.http.HttpShell;
import dev.ovhdo.sandbox.http.LocalCertificate;
import dev.ovhdo.sandbox.publish.Publisher;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.work.Work;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;

/**
 * A stand-in for OVHcloud on this machine. It listens on 127.0.0.1 alone, checks what OVHcloud
 * checks and answers what OVHcloud answers, with real state behind it. Thread-safe; its threads
 * keep no JVM alive.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *   // call sandbox.url() with sandbox.keys()
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
  private final Parts parts;
  private final HttpShell http;
  private final Machines machines;
  private final int dnsPort;
  private final SandboxFolder folder;
  private final DemoKeys keys;
  private final FrontDesk desk;
  private final Account account;
  private final Runnable advance;

  private Sandbox(
      Parts parts,
      HttpShell http,
      Machines machines,
      int dnsPort,
      SandboxFolder folder,
      DemoKeys keys,
      FrontDesk desk,
      Account account,
      Runnable advance) {
    this.parts = parts;
    this.http = http;
    this.machines = machines;
    this.dnsPort = dnsPort;
    this.folder = folder;
    this.keys = keys;
    this.desk = desk;
    this.account = account;
    this.advance = advance;
  }

  /** With the demonstration account, on any free port. */
  public static Sandbox start() {
    return builder().start();
  }

  /** With settings of your own, each with a default. */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  static Sandbox start(SandboxBuilder wanted) {
    Parts parts = new Parts();
    try {
      return start(wanted, parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static Sandbox start(SandboxBuilder wanted, Parts parts) {
    InstantSource clock = wanted.clock == null ? InstantSource.system() : wanted.clock;
    SandboxFolder folder = SandboxFolder.open(wanted.folder);
    parts.add(folder::close);
    Account account = wanted.accountIn(folder.path());
    DemoKeys keys = DemoKeys.of(account, clock.instant());
    Machines machines = wanted.machinesOf(account);
    parts.add(machines::close);

    Work work = new Work(account, wanted.speed, wanted.hidden);
    Gate gate = new Gate(account, wanted.window);
    PendingKeys pending = new PendingKeys();
    AtomicReference<URI> page = new AtomicReference<>(URI.create("/auth/"));
    AuthRoutes auth = new AuthRoutes(account, gate, pending, page::get);
    Router router = WrittenRoutes.of(account, auth, machines, work);
    List<Version> versions = versions(wanted, gate, router);
    ValidationPage validation = new ValidationPage(account, pending);
    FrontDesk desk = new FrontDesk(account, clock, work, versions, validation);

    HttpShell http = HttpShell.start(wanted.port, wanted.tls ? tlsIn(folder) : null, desk::answer);
    parts.add(http::close);
    page.set(http.origin().resolve("/auth/"));
    Runnable advance = () -> work.advance(clock.instant());
    if (wanted.clock == null) {
      Heartbeat heartbeat = new Heartbeat();
      parts.add(heartbeat::close);
      heartbeat.start(advance);
    }
    int dnsPort = wanted.dns ? startDns(wanted.dnsPort, account, advance, parts) : 0;
    Sandbox sandbox =
        new Sandbox(parts, http, machines, dnsPort, folder, keys, desk, account, advance);
    folder.writeConfiguration(sandbox.url(), keys, machines.port());
    return sandbox;
  }

  private static int startDns(int port, Account account, Runnable advance, Parts parts) {
    PublishedZones zones =
        new PublishedZones(
            () -> {
              advance.run();
              return account.zones().all();
            });
    DnsServer server = DnsServer.start(zones, port);
    parts.add(server::close);
    return server.port();
  }

  /** By the machine's clock, not the sandbox's: it is what clients compare a certificate with. */
  private static SSLContext tlsIn(SandboxFolder folder) {
    LocalCertificate certificate = LocalCertificate.make(Instant.now());
    folder.write(certificate);
    return certificate.serverContext();
  }

  private static List<Version> versions(SandboxBuilder wanted, Gate gate, Router router) {
    Catalogue catalogue = wanted.catalogue();
    ApiDesk v1 = new ApiDesk(ApiVersion.V1, catalogue, gate, router, wanted.voidStyle);
    ApiDesk v2 = new ApiDesk(ApiVersion.V2, catalogue, gate, router, wanted.voidStyle);
    Publisher first = new Publisher(catalogue, ApiVersion.V1);
    Publisher second = new Publisher(catalogue, ApiVersion.V2);
    return List.of(
        new Version("/1.0", v1, first),
        new Version("/v1", v1, first),
        new Version("/v2", v2, second));
  }

  /** The endpoint, such as {@code http://127.0.0.1:8089/1.0}; {@code https} if it serves that. */
  public URI url() {
    return http.origin().resolve("/1.0");
  }

  /** The port on which it listens, on 127.0.0.1. */
  public int port() {
    return http.port();
  }

  /** The port on which the VPSes' SSH servers listen, or 0 if there are none. */
  public int sshPort() {
    return machines.port();
  }

  /**
   * The port on which it answers DNS queries for the published zones, UDP and TCP on 127.0.0.1, or
   * 0 if it does not: {@code dig @127.0.0.1 -p PORT www.example.com}.
   */
  public int dnsPort() {
    return dnsPort;
  }

  /** What to tell the user about machines that this computer cannot have, if any. */
  public Optional<String> warning() {
    return machines.warning();
  }

  /** Where its files are. */
  public Path folder() {
    return folder.path();
  }

  /** A configuration file with which any client reaches it. */
  public Path configuration() {
    return folder.configuration();
  }

  /**
   * The certificate with which it serves HTTPS, in PEM, made for this sandbox alone; none if it
   * serves plain HTTP. A client that trusts this file trusts the sandbox.
   */
  public Optional<Path> certificate() {
    return Optional.of(folder.certificate()).filter(file -> servesTls());
  }

  /**
   * The same certificate as a trust store without a password, for Java programs: {@code
   * -Djavax.net.ssl.trustStore=FILE}.
   */
  public Optional<Path> trustStore() {
    return Optional.of(folder.trustStore()).filter(file -> servesTls());
  }

  private boolean servesTls() {
    return "https".equals(http.origin().getScheme());
  }

  /** The keys in that file. */
  public DemoKeys keys() {
    return keys;
  }

  /** What it received. */
  public Journal journal() {
    return desk.journal();
  }

  /** What goes wrong next. */
  public Faults faults() {
    return desk.faults();
  }

  /** The live account, as it is now. */
  public Account account() {
    advance.run();
    return account;
  }

  /** Ends all calls that still wait, and deletes its files unless the folder was given. */
  @Override
  public void close() {
    parts.close();
  }
}
