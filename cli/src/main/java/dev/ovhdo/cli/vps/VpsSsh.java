package dev.ovhdo.cli.vps;

import dev.ovhdo.api.VpsService;
import dev.ovhdo.cli.login.Identities;
import dev.ovhdo.cli.login.LoginUser;
import dev.ovhdo.cli.login.SshPort;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.output.ShellWord;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.OtherExitException;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScan;
import dev.ovhdo.cli.ssh.KnownHosts;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.vps.VpsStateEnum;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vps ssh}: the person's own SSH, told user, address, port and key. */
@Command(
    footer = {
      "",
      "The user is that of the image, and root in the rescue system. Everything after",
      "VPS goes to ssh as it is: its options, and the command; options of ovh-do stand",
      "before.",
      "",
      "Exit code: that of ssh, which is the command's own, or 255 if ssh itself failed.",
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
public final class VpsSsh implements Verb {
  private static final Duration SCAN = Duration.ofSeconds(60);

  @Parameters(index = "0", paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "Options of ssh, and what to run there; a shell if nothing")
  List<String> rest = new ArrayList<>();

  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "Log in as this user (default: that of the image)")
  @Nullable String user;

  @Option(names = "-6", description = "Take an IPv6 address, not an IPv4 one")
  boolean ipv6;

  @Option(names = "--dry-run", description = "Print what would be run, for a shell; run nothing")
  boolean dryRun;

  @Mixin SshPort port = new SshPort();

  @Override
  public boolean passesRestOn() {
    return true;
  }

  @Override
  public void run(Session session) {
    int sshPort = port.of(session);
    if (session.sandboxed()) {
      HostKeyScan.warmUp();
    }
    VpsService service = session.ovh().vps();
    VpsWithIam machine = service.one(vps);
    if (machine.state().equals(VpsStateEnum.STOPPED)) {
      throw new CommandException(
          ExitCode.REFUSED,
          VpsText.name(machine)
              + " is stopped, nobody answers there; 'ovh-do vps start "
              + machine.name()
              + "' switches it on");
    }
    HostAddress address = address(machine.name(), service.ips(machine.name()), sshPort);
    List<String> command = new ArrayList<>(List.of("ssh"));
    command.addAll(options(session, address));
    command.add(user(session, machine).map(name -> name + "@").orElse("") + address.host());
    command.addAll(rest);
    if (dryRun) {
      show(session, machine, address, command);
    } else {
      run(session, command);
    }
  }

  private HostAddress address(String name, List<String> ips, int sshPort) {
    return ips.stream()
        .map(ip -> new HostAddress(ip, sshPort))
        .filter(each -> each.isIpv6() == ipv6)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.NOT_FOUND,
                    name + (ipv6 ? " has no IPv6 address" : " has no IPv4 address; try -6")));
  }

  private Optional<String> user(Session session, VpsWithIam machine) {
    if (user != null) {
      return Optional.of(user);
    } else if (machine.state().equals(VpsStateEnum.RESCUED)) {
      return Optional.of("root");
    }
    Optional<String> known =
        session
            .ovh()
            .vps()
            .images()
            .current(machine.name())
            .flatMap(image -> LoginUser.of(image.name()));
    if (known.isEmpty()) {
      session.note("nobody knows whom its image lets in: the user is up to ssh; --user names one");
    }
    return known;
  }

  private List<String> options(Session session, HostAddress address) {
    List<String> options = new ArrayList<>();
    if (address.port() != 22) {
      options.addAll(List.of("-p", Integer.toString(address.port())));
    }
    Identities identities = Identities.of(session);
    if (!identities.areFoundBySsh()) {
      List<String> account =
          session.ovh().sshKeys().list().stream().map(NichandleSshKey::key).toList();
      for (Path key : identities.among(account)) {
        options.addAll(List.of("-i", key.toString()));
      }
    }
    if (session.sandboxed() && !dryRun) {
      options.addAll(List.of("-o", "UserKnownHostsFile=" + introduced(session, address)));
    }
    return options;
  }

  /** The sandbox's machines are as old as it is: nobody knows their host keys yet. */
  private static Path introduced(Session session, HostAddress address) {
    KnownHosts knownHosts = KnownHosts.in(session.home());
    try {
      knownHosts.replace(Map.of(address, List.of(new HostKeyScan().oneKey(address, SCAN))));
    } catch (IOException e) {
      session.note("the host keys of " + address + " cannot be read: " + e.getMessage());
    }
    return knownHosts.file();
  }

  private static void show(
      Session session, VpsWithIam machine, HostAddress address, List<String> command) {
    String line = command.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    session
        .results()
        .text(
            line + "\n",
            Row.empty()
                .with("name", machine.name())
                .with("address", address.host())
                .with("port", address.port())
                .with("command", command));
  }

  private static void run(Session session, List<String> command) {
    int code;
    try {
      code = session.environment().foreground().run(command);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.FAILED, "ssh cannot be run: " + e.getMessage() + "; is OpenSSH installed?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.INTERRUPTED, "interrupted", e);
    }
    if (code != 0) {
      throw new OtherExitException(code);
    }
  }
}
