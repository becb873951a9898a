package dev.ovhdo.cli.machine;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ForwardedExitException;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.ShellQuoting;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.ssh.KnownHosts;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs the user's own ssh with login user, address, port and key of a machine; the options of
 * {@code vps ssh} and {@code server ssh}.
 */
public final class SshRun {
  private static final Duration SCAN_TIMEOUT = Duration.ofSeconds(60);

  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "The login user (default: that of the image)")
  @Nullable String user;

  @Option(names = "-6", description = "Use an IPv6 address instead of an IPv4 address")
  boolean ipv6;

  @Option(names = "--dry-run", description = "Print the command for a shell instead of running it")
  boolean dryRun;

  @Mixin SshPortOption port = new SshPortOption();

  /**
   * The machine to log in to.
   *
   * @param name its service name
   * @param ips its addresses
   * @param user finds the login user; empty if it is unknown
   */
  public record Host(String name, List<String> ips, Supplier<Optional<String>> user) {
    /** Copies the addresses. */
    public Host {
      ips = List.copyOf(ips);
    }
  }

  /**
   * Checks the options, before anything is read.
   *
   * @throws CommandException if the port is invalid
   */
  public void check(CommandContext context) {
    port.port(context);
    if (context.isSandboxed()) {
      HostKeyScanner.warmUp();
    }
  }

  /**
   * Runs ssh, or prints its command in a dry run.
   *
   * @param arguments options of ssh, and the command for the machine
   * @throws ForwardedExitException with the exit code of ssh, unless it is 0
   * @throws CommandException if the machine has no address, or ssh cannot be started
   */
  public void run(CommandContext context, Host host, List<String> arguments) {
    HostAddress address = address(host.name(), host.ips(), port.port(context));
    List<String> command = new ArrayList<>(List.of("ssh"));
    command.addAll(options(context, address));
    command.add(user(context, host).map(name -> name + "@").orElse("") + address.host());
    command.addAll(arguments);
    if (dryRun) {
      printCommand(context, host, address, command);
    } else {
      run(context, command);
    }
  }

  private HostAddress address(String name, List<String> ips, int sshPort) {
    Optional<HostAddress> found =
        ips.stream()
            .filter(HostAddress::isIp)
            .map(ip -> new HostAddress(ip, sshPort))
            .filter(each -> each.isIpv6() == ipv6)
            .findFirst();
    Optional<String> unusable = ips.stream().filter(ip -> !HostAddress.isIp(ip)).findFirst();
    if (found.isEmpty() && unusable.isPresent()) {
      throw new CommandException(
          ExitCode.REFUSED, MachineText.noIp(name, unusable.get()) + "; ssh was not started");
    }
    return found.orElseThrow(
        () ->
            new CommandException(
                ExitCode.NOT_FOUND,
                name + (ipv6 ? " has no IPv6 address" : " has no IPv4 address; try -6")));
  }

  private Optional<String> user(CommandContext context, Host host) {
    if (user != null) {
      return Optional.of(user);
    }
    OptionalReads reads = new OptionalReads();
    Optional<String> known =
        reads.read("the image of " + host.name(), host.user()).flatMap(found -> found);
    reads.note(context);
    if (known.isEmpty()) {
      context
          .terminal()
          .note("cannot determine the login user of this image; using ssh's default (set --user)");
    }
    return known;
  }

  private List<String> options(CommandContext context, HostAddress address) {
    List<String> options = new ArrayList<>();
    if (address.port() != 22) {
      options.addAll(List.of("-p", Integer.toString(address.port())));
    }
    options.addAll(identities(context));
    if (!context.isSandboxed()) {
      SshLogin.otherKnownHosts(context)
          .ifPresent(file -> options.addAll(List.of("-o", "UserKnownHostsFile=" + file)));
    } else if (!dryRun) {
      options.addAll(List.of("-o", "UserKnownHostsFile=" + knownHostsOfSandbox(context, address)));
    }
    return options;
  }

  /**
   * Returns the options of ssh for the private keys that the account knows; empty if ssh finds all
   * keys by itself.
   */
  public static List<String> identities(CommandContext context) {
    List<String> options = new ArrayList<>();
    PrivateKeys identities = PrivateKeys.of(context);
    if (!identities.areAllDefaults()) {
      OptionalReads reads = new OptionalReads();
      List<String> account =
          reads.read("the SSH keys of the account", () -> context.ovh().sshKeys().list()).stream()
              .flatMap(Listing::stream)
              .flatMap(key -> key.optional(NichandleSshKey::key).stream())
              .toList();
      reads.note(context);
      for (Path key : identities.matching(account)) {
        options.addAll(List.of("-i", key.toString()));
      }
    }
    return options;
  }

  /**
   * The machines of the sandbox have just been created: no known_hosts file contains their keys.
   */
  private static Path knownHostsOfSandbox(CommandContext context, HostAddress address) {
    KnownHosts knownHosts = KnownHosts.ofHome(context.home());
    context.registerForClose(() -> removeWithFolder(knownHosts.file()));
    try {
      knownHosts.replace(
          Map.of(address, List.of(new HostKeyScanner().oneKey(address, SCAN_TIMEOUT))));
    } catch (IOException e) {
      context
          .terminal()
          .note("could not read the host keys of " + address + ": " + IoErrorReason.of(e));
    }
    return knownHosts.file();
  }

  private static void removeWithFolder(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.resolveSibling("known_hosts.lock"));
    Files.deleteIfExists(Objects.requireNonNull(file.getParent()));
  }

  private static void printCommand(
      CommandContext context, Host host, HostAddress address, List<String> command) {
    String line = command.stream().map(ShellQuoting::quote).collect(Collectors.joining(" "));
    context
        .results()
        .text(
            line + "\n",
            Row.empty()
                .with("name", host.name())
                .with("address", address.host())
                .with("port", address.port())
                .with("command", command));
  }

  private static void run(CommandContext context, List<String> command) {
    int code;
    try {
      code = context.environment().foreground().run(command);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.FAILED, "ssh cannot be started; is OpenSSH installed?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.INTERRUPTED, "interrupted", e);
    }
    if (code != 0) {
      throw new ForwardedExitException(code);
    }
  }
}
