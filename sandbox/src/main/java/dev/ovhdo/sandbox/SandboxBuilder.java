package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.sandbox.account.AccountFile;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.sandbox.ssh.SshMachines;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What a sandbox is to be like. */
public final class SandboxBuilder {
  int port;
  boolean tls;
  int sshPort;
  boolean dns = true;
  int dnsPort;
  @Nullable Path folder;
  @Nullable Path home;
  @Nullable Path accountFile;
  @Nullable Account account;
  double speed = 1;
  @Nullable InstantSource clock;
  boolean machines = true;
  @Nullable Machines otherMachines;
  Duration hidden = Duration.ZERO;
  Duration window = Duration.ofSeconds(30);
  VoidStyle voidStyle = VoidStyle.NULL;
  private @Nullable ZoneQuirks zoneQuirks;
  private @Nullable Catalogue catalogue;

  SandboxBuilder() {}

  /** The port to listen on; 0, the default, for any free one. */
  public SandboxBuilder port(int port) {
    this.port = checked(port);
    return this;
  }

  /**
   * Whether to serve HTTPS, with a certificate that is made at the start and written into the
   * sandbox's folder: {@link Sandbox#certificate()}. By default it serves plain HTTP.
   */
  public SandboxBuilder tls(boolean tls) {
    this.tls = tls;
    return this;
  }

  /** The port of the VPSes' SSH servers; 0, the default, for any free one. */
  public SandboxBuilder sshPort(int port) {
    this.sshPort = checked(port);
    return this;
  }

  /** Whether it answers DNS queries for the zones of the account; by default it does. */
  public SandboxBuilder dns(boolean dns) {
    this.dns = dns;
    return this;
  }

  /** The port of its DNS server, UDP and TCP; 0, the default, for any free one. */
  public SandboxBuilder dnsPort(int port) {
    this.dnsPort = checked(port);
    return this;
  }

  private static int checked(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    return port;
  }

  /** A YAML file with the account to serve instead of the demonstration's. */
  public SandboxBuilder account(Path file) {
    this.accountFile = file;
    return this;
  }

  /** An account to serve instead of the demonstration's, made by code. */
  public SandboxBuilder account(Account account) {
    this.account = account;
    return this;
  }

  /** How many times as fast as usual tasks go; 1, the default, lets a rebuild take 3 s. */
  public SandboxBuilder speed(double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("a speed is above 0: " + speed);
    }
    this.speed = speed;
    return this;
  }

  /** Where its files go; by default a new temporary folder that is deleted on close. */
  public SandboxBuilder folder(Path folder) {
    this.folder = folder;
    return this;
  }

  /**
   * Whose {@code .ssh} is looked into for the default public key that the demonstration account
   * knows as {@code ovh-do-key}; by default that of whoever runs this. With an empty folder there
   * is none, and a pair is made in the sandbox's own folder: what a test wants.
   */
  public SandboxBuilder home(Path home) {
    this.home = home;
    return this;
  }

  /**
   * The server's clock; by default the system's. With another one tasks go on when a call comes or
   * {@link Sandbox#account()} is asked for.
   */
  public SandboxBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /** Whether each VPS runs an SSH server; by default it does. */
  public SandboxBuilder machines(boolean machines) {
    this.machines = machines;
    return this;
  }

  /**
   * How long a new task of a dedicated server answers 404, though its number is known, as it does
   * at OVHcloud for seconds and sometimes minutes; not at all by default.
   */
  public SandboxBuilder hideNew(Duration hidden) {
    this.hidden = hidden;
    return this;
  }

  /** How far a call's time stamp may be off, either way; 30 s by default. */
  public SandboxBuilder window(Duration window) {
    this.window = window;
    return this;
  }

  /** What calls without a result answer. */
  public SandboxBuilder voidStyle(VoidStyle style) {
    this.voidStyle = style;
    return this;
  }

  /** Habits of OVHcloud's that all zones have, whatever the account says; by default none. */
  public SandboxBuilder zoneQuirks(ZoneQuirks quirks) {
    this.zoneQuirks = quirks;
    return this;
  }

  /**
   * The routes that there are; by default those of the built-in catalogue. A route that has
   * behaviour of its own is there only if the catalogue has it too.
   */
  public SandboxBuilder catalogue(Catalogue catalogue) {
    this.catalogue = catalogue;
    return this;
  }

  /**
   * Starts it.
   *
   * @throws dev.ovhdo.sandbox.account.AccountFileException if the account file describes none
   * @throws java.io.UncheckedIOException if the port is taken or a file cannot be written
   */
  public Sandbox start() {
    return Sandbox.start(this);
  }

  /** Machines of one's own. */
  SandboxBuilder machines(Machines others) {
    this.otherMachines = others;
    return this;
  }

  Catalogue catalogue() {
    return catalogue == null ? Catalogue.builtIn() : catalogue;
  }

  Account accountIn(Path folder) {
    Account served = chosenAccount(folder);
    ZoneQuirks quirks = zoneQuirks;
    if (quirks != null) {
      served.zones().all().forEach(zone -> served.zones().put(zone.withQuirks(quirks)));
    }
    return served;
  }

  private Account chosenAccount(Path folder) {
    if (account != null) {
      return account;
    }
    if (accountFile != null) {
      return AccountFile.read(accountFile);
    }
    return home == null ? DemoAccount.create(folder) : DemoAccount.create(folder, home);
  }

  Machines machinesOf(Account account) {
    if (otherMachines != null) {
      return otherMachines;
    }
    return machines ? SshMachines.start(account, sshPort) : Machines.none();
  }
}
