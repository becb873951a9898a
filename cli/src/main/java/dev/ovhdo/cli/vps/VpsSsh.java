package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ForwardedExitException;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.cli.machine.PrivateKeys;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshPortOption;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.ShellQuoting;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.ssh.KnownHosts;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps ssh}: runs the user's own ssh with login user, address, port and key. */
@Command(
    footer = {
      "",
      "The login user is that of the image, or root in the rescue system. All arguments",
      "after VPS are passed to ssh unchanged: options of ssh and the command. Options",
      "of ovh-do must come before VPS.",
      "",
      "Exit code: the exit code of the command, or 255 if ssh itself failed.",
      "",
      "Examples:",
      "  ovh-do vps ssh vps-1",
      "  ovh-do vps ssh vps-1 uptime",
      "  ovh-do vps ssh -6 vps-1 -L 8080:localhost:80 -N",
    })
@Calls({
  Calls.VPS_BY_NAME,
  "GET /vps/{serviceName}/ips",
  "GET /vps/{serviceName}/images/current",
  Calls.KEY_BY_NAME
})
public final class VpsSsh implements CliCommand {
  private static final Duration SCAN_TIMEOUT = Duration.ofSeconds(60);

  @Parameters(index = "0", paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "Options of ssh, and the command to run (default: a shell)")
  List<String> arguments = new ArrayList<>();

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

  @Override
  public boolean forwardsArguments() {
    return true;
  }

  @Override
  public void run(CommandContext context) {
    int sshPort = port.port(context);
    if (context.isSandboxed()) {
      HostKeyScanner.warmUp();
    }
    VpsService service = context.ovh().vps();
    Vps machine = service.get(vps);
    if (VpsText.is(machine, VpsStateEnum.STOPPED)) {
      throw new CommandException(
          ExitCode.REFUSED,
          VpsText.label(machine)
              + " is stopped and cannot be reached; 'ovh-do vps start "
              + machine.name()
              + "' switches it on");
    }
    HostAddress address = address(machine.name(), service.ips(machine.name()), sshPort);
    List<String> command = new ArrayList<>(List.of("ssh"));
    command.addAll(options(context, address));
    command.add(user(context, machine).map(name -> name + "@").orElse("") + address.host());
    command.addAll(arguments);
    if (dryRun) {
      printCommand(context, machine, address, command);
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

  private Optional<String> user(CommandContext context, Vps machine) {
    if (user != null) {
      return Optional.of(user);
    } else if (VpsText.is(machine, VpsStateEnum.RESCUED)) {
      return Optional.of("root");
    }
    OptionalReads reads = new OptionalReads();
    Optional<String> known =
        reads
            .read(
                "the image of " + machine.name(),
                () -> VpsText.loginUser(context.ovh().vps(), machine.name()))
            .flatMap(found -> found);
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
    if (!context.isSandboxed()) {
      SshLogin.otherKnownHosts(context)
          .ifPresent(file -> options.addAll(List.of("-o", "UserKnownHostsFile=" + file)));
    } else if (!dryRun) {
      options.addAll(List.of("-o", "UserKnownHostsFile=" + knownHostsOfSandbox(context, address)));
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
      CommandContext context, Vps machine, HostAddress address, List<String> command) {
    String line = command.stream().map(ShellQuoting::quote).collect(Collectors.joining(" "));
    context
        .results()
        .text(
            line + "\n",
            Row.empty()
                .with("name", machine.name())
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
