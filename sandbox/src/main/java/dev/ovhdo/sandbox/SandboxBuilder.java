package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.sandbox.account.AccountFile;
import dev.ovhdo.sandbox.account.DemoAccount;
import dev.ovhdo.sandbox.account.PrivateFile;
import dev.ovhdo.sandbox.account.RulesFile;
import dev.ovhdo.sandbox.http.Loopback;
import dev.ovhdo.sandbox.rights.NameStyle;
import dev.ovhdo.sandbox.rights.RightsFile;
import dev.ovhdo.sandbox.rights.RightsRecorder;
import dev.ovhdo.sandbox.ssh.SshMachines;
import dev.ovhdo.sandbox.state.AccessRule;
import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.AccountQuirks;
import dev.ovhdo.sandbox.state.FaultRule;
import dev.ovhdo.sandbox.state.Machines;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a sandbox, each with a default. A builder is mutable, not thread-safe, and can
 * start several sandboxes.
 */
public final class SandboxBuilder {
  int port;
  InetAddress address = Loopback.port(0).getAddress();
  final Set<String> allowedHosts = new LinkedHashSet<>();
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
  Duration taskVisibilityDelay = Duration.ZERO;
  Duration timestampTolerance = Duration.ofSeconds(30);
  VoidResponse voidResponse = VoidResponse.NULL;
  final List<FaultRule> faults = new ArrayList<>();
  @Nullable Long seed;
  private @Nullable Path rightsFile;
  private NameStyle rightsNames = NameStyle.WILDCARD;
  private @Nullable List<AccessRule> rules;
  private @Nullable Path readyFile;
  private @Nullable ZoneQuirks zoneQuirks;
  private @Nullable AccountQuirks accountQuirks;
  private @Nullable Catalogue catalogue;

  SandboxBuilder() {}

  /**
   * Sets the address on which the HTTP server listens. The default is 127.0.0.1. With an address
   * that is not a loopback address, other computers can reach the sandbox, whose keys are public;
   * clients that use another name than the address need {@link #allowHost}. The SSH and DNS servers
   * keep their loopback addresses.
   */
  public SandboxBuilder listen(InetAddress address) {
    this.address = address;
    return this;
  }

  /**
   * Adds a name by which clients may address the HTTP server. Requests with another name in the
   * header {@code Host} are refused, so that no web site can call the sandbox by a name that
   * resolves to 127.0.0.1. The address of the server, {@code 127.0.0.1}, {@code [::1]} and {@code
   * localhost} are always allowed. The certificate of HTTPS contains each name.
   *
   * @param name a host name, an IPv4 address, or an IPv6 address in brackets; without port
   * @throws IllegalArgumentException if the name is invalid
   */
  public SandboxBuilder allowHost(String name) {
    if (!name.matches("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]")) {
      throw new IllegalArgumentException(
          "a host name has letters, digits, hyphens and dots, and no port: \"" + name + "\"");
    }
    allowedHosts.add(name);
    return this;
  }

  /**
   * Sets the TCP port of the HTTP server.
   *
   * @param port the port; 0, the default, for any free port
   * @throws IllegalArgumentException if the port is not between 0 and 65535
   */
  public SandboxBuilder port(int port) {
    this.port = checked(port);
    return this;
  }

  /**
   * Sets whether the sandbox serves HTTPS instead of HTTP. The certificate is generated at the
   * start and written into the folder of the sandbox: {@link Sandbox#certificate()}. The default is
   * false.
   */
  public SandboxBuilder tls(boolean tls) {
    this.tls = tls;
    return this;
  }

  /**
   * Sets the TCP port of the SSH servers of all machines; each machine has its own address.
   *
   * @param port the port; 0, the default, for any free port
   * @throws IllegalArgumentException if the port is not between 0 and 65535
   */
  public SandboxBuilder sshPort(int port) {
    this.sshPort = checked(port);
    return this;
  }

  /**
   * Sets whether the sandbox answers DNS queries for the zones of the account. The default is true.
   */
  public SandboxBuilder dns(boolean dns) {
    this.dns = dns;
    return this;
  }

  /**
   * Sets the UDP and TCP port of the DNS server on 127.0.0.1.
   *
   * @param port the port; 0, the default, for any free port
   * @throws IllegalArgumentException if the port is not between 0 and 65535
   */
  public SandboxBuilder dnsPort(int port) {
    this.dnsPort = checked(port);
    return this;
  }

  private static int checked(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port must be between 0 and 65535, not " + port);
    }
    return port;
  }

  /**
   * Sets a YAML file that describes the account. Without this setting and without {@link
   * #account(Account)}, the sandbox serves the demonstration account.
   */
  public SandboxBuilder account(Path file) {
    this.accountFile = file;
    return this;
  }

  /**
   * Sets the account that the sandbox serves. This setting takes precedence over an account file.
   * The sandbox changes the given account.
   */
  public SandboxBuilder account(Account account) {
    this.account = account;
    return this;
  }

  /**
   * Sets the speed of tasks.
   *
   * @param speed a factor: 2 halves the duration of each task. With 1, the default, a rebuild takes
   *     3 s
   * @throws IllegalArgumentException if the factor is not greater than zero
   */
  public SandboxBuilder speed(double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("the speed must be greater than zero, not " + speed);
    }
    this.speed = speed;
    return this;
  }

  /**
   * Sets the folder for the files of the sandbox. The folder is created if it does not exist, and
   * is kept when the sandbox closes. The default is a new temporary folder, which is deleted when
   * the sandbox closes.
   */
  public SandboxBuilder folder(Path folder) {
    this.folder = folder;
    return this;
  }

  /**
   * Sets the home directory whose {@code .ssh} folder contains the default public key of the user,
   * which the demonstration account has as {@code ovh-do-key}. The default is the home directory of
   * the current user. Without a default public key, for example with an empty directory in a test,
   * the sandbox generates a key pair in its own folder.
   */
  public SandboxBuilder home(Path home) {
    this.home = home;
    return this;
  }

  /**
   * Sets the clock of the sandbox. The default is the system clock. With another clock, tasks
   * progress only when a request arrives or {@link Sandbox#account()} is called.
   */
  public SandboxBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /** Sets whether each machine of the account runs an SSH server. The default is true. */
  public SandboxBuilder machines(boolean machines) {
    this.machines = machines;
    return this;
  }

  /**
   * Sets how long a new task of a dedicated server answers with status 404 although the id of the
   * task is known. OVHcloud does this for seconds and sometimes minutes. The default is zero.
   */
  public SandboxBuilder taskVisibilityDelay(Duration hidden) {
    this.taskVisibilityDelay = hidden;
    return this;
  }

  /**
   * Sets the maximal difference between the timestamp of a request and the clock of the sandbox, in
   * both directions. The default is 30 s. Requests outside of this window are refused with {@code
   * QUERY_TIME_OUT}.
   */
  public SandboxBuilder timestampTolerance(Duration window) {
    this.timestampTolerance = window;
    return this;
  }

  /** Sets the response to calls without a result. The default is {@link VoidResponse#NULL}. */
  public SandboxBuilder voidResponse(VoidResponse style) {
    this.voidResponse = style;
    return this;
  }

  /**
   * Sets the quirks of OVHcloud that concern the whole account, such as its expired services; they
   * replace the quirks that the account defines.
   */
  public SandboxBuilder accountQuirks(AccountQuirks quirks) {
    this.accountQuirks = quirks;
    return this;
  }

  /**
   * Sets the quirks of OVHcloud that all zones simulate; they replace the quirks that the account
   * defines. By default each zone keeps the quirks of the account.
   */
  public SandboxBuilder zoneQuirks(ZoneQuirks quirks) {
    this.zoneQuirks = quirks;
    return this;
  }

  /**
   * Adds a fault to those of the account, in the form of {@link Fault#parse}: {@code POST
   * /vps/{serviceName}/rebuild: drop-after-commit once}.
   *
   * @throws IllegalArgumentException if the text is not a fault
   */
  public SandboxBuilder fault(String rule) {
    faults.add(FaultRule.parse(rule));
    return this;
  }

  /**
   * Sets the seed of the faults that occur in a share of the calls, such as {@code 5%}: the same
   * calls in the same order fail in each run. The default is the seed of the account, which is 1
   * unless its file has another one.
   */
  public SandboxBuilder faultSeed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Sets the catalogue, which defines the routes of the sandbox. The default is the built-in
   * catalogue. A stateful route exists only if the catalogue contains the route.
   */
  public SandboxBuilder catalogue(Catalogue catalogue) {
    this.catalogue = catalogue;
    return this;
  }

  /**
   * Sets a file into which the sandbox writes the least rights that the received calls need. The
   * file is written at the start, and after each call that needs a new right: as JSON if its name
   * ends with {@code .json}, else as text.
   *
   * @param names how the access rules contain the names of services
   */
  public SandboxBuilder recordRights(Path file, NameStyle names) {
    this.rightsFile = file;
    this.rightsNames = names;
    return this;
  }

  /**
   * Sets a file with the access rules of the consumer key in {@link Sandbox#keys}, in a form in
   * which {@link #recordRights} writes them. The default are the rules that the account defines.
   *
   * @throws dev.ovhdo.sandbox.account.AccountFileException if the file is invalid
   */
  public SandboxBuilder rules(Path file) {
    return rules(RulesFile.read(file));
  }

  /** Sets the access rules of the consumer key in {@link Sandbox#keys}. */
  public SandboxBuilder rules(List<AccessRule> rules) {
    this.rules = List.copyOf(rules);
    return this;
  }

  /**
   * Sets a file into which the sandbox writes its URL, keys and ports as soon as it answers
   * requests: as JSON if the name of the file ends with {@code .json}, else as assignments of a
   * shell. Closing the sandbox deletes the file.
   */
  public SandboxBuilder readyFile(Path file) {
    this.readyFile = file;
    return this;
  }

  /**
   * Starts a sandbox with these settings.
   *
   * @throws dev.ovhdo.sandbox.account.AccountFileException if the account file is invalid
   * @throws IllegalArgumentException if the account has no active application
   * @throws java.io.UncheckedIOException if a port is in use or a file cannot be written
   */
  public Sandbox start() {
    return Sandbox.start(this);
  }

  /** Sets the machines, for tests that record the changes of machines. */
  SandboxBuilder machines(Machines machines) {
    this.otherMachines = machines;
    return this;
  }

  Catalogue catalogue() {
    return catalogue == null ? Catalogue.builtIn() : catalogue;
  }

  Account createAccount(Path folder) {
    Account result = chosenAccount(folder);
    ZoneQuirks quirks = zoneQuirks;
    if (quirks != null) {
      result.zones().all().forEach(zone -> result.zones().put(zone.withQuirks(quirks)));
    }
    if (accountQuirks != null) {
      result.setQuirks(accountQuirks);
    }
    return result;
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

  /** Gives the chosen access rules to the consumer key of the keys. */
  void grantRules(Account account, DemoKeys keys) {
    List<AccessRule> chosen = rules;
    if (chosen != null) {
      account
          .credentialByKey(keys.consumerKey())
          .ifPresent(key -> account.credentials().put(key.withRules(chosen)));
    }
  }

  void recordRights(RightsRecorder recorder) {
    Path file = rightsFile;
    if (file != null) {
      RightsFile.keep(file, rightsNames, recorder);
    }
  }

  void writeReadyFile(SandboxDescription description, URI origin, CloseableStack resources) {
    Path file = readyFile;
    if (file == null) {
      return;
    }
    String text =
        file.toString().endsWith(".json")
            ? description.toJson(origin.toString()).toPrettyString() + "\n"
            : description.toShell(origin.toString());
    try {
      PrivateFile.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
    resources.add(() -> PrivateFile.delete(file));
  }

  Machines createMachines(Account account) {
    if (otherMachines != null) {
      return otherMachines;
    }
    return machines ? SshMachines.start(account, sshPort) : Machines.none();
  }
}
