package dev.ovhdo.cli.sandbox;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.sandbox.account.AccountFileException;
import dev.ovhdo.sandbox.rights.NameStyle;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sandbox}: runs a sandbox for other programs until it is interrupted. */
@Command(
    footer = {
      "",
      "By default the sandbox listens only on 127.0.0.1, and refuses requests for other",
      "names than localhost. Ctrl-C ends it and removes its files.",
      "Open the address of the console in a browser: account, tasks, requests, rights.",
      "Programs of any language control it by HTTP below /_sandbox: reset, time,",
      "faults, journal and rights; see docs/sandbox.md.",
      "To run a single command in a temporary sandbox: ovh-do --sandbox COMMAND",
      "",
      "Examples:",
      "  ovh-do sandbox",
      "  ovh-do sandbox --port 8080 --account account.yaml --ready-file ready.json",
    })
@Calls({})
public final class SandboxCommand implements CliCommand {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Listen on this port; a free port by default")
  int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Listen on this address; 127.0.0.1 by default. 0.0.0.0: on all addresses")
  String listen = "";

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description =
          "Accept requests with this name in the header Host, too, and put the name in the"
              + " certificate; can be repeated")
  List<String> allowedHosts = List.of();

  @Option(names = "--tls", description = "Serve HTTPS with a certificate created for this run")
  boolean tls;

  @Option(
      names = "--account",
      paramLabel = "FILE",
      description = "Load the account from this YAML file instead of the demonstration account")
  @Nullable Path account;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Run tasks X times as fast; at 1 a rebuild takes about 3 s")
  double speed;

  @Option(
      names = "--ssh-port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port of the VPSes' SSH servers; a free port by default")
  int sshPort;

  @Option(
      names = "--dns-port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port of the DNS server; a free port by default")
  int dnsPort;

  @Option(
      names = "--fault",
      paramLabel = "RULE",
      description =
          "Make calls fail, for example 'POST /vps/*/rebuild: drop-after-commit once'; can be"
              + " repeated")
  List<String> faults = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Choose the calls of a fault with a share, such as 5%, by this number")
  @Nullable Long seed;

  @Option(
      names = "--ready-file",
      paramLabel = "FILE",
      description =
          "Write URL, keys and ports to this file once the sandbox answers, and delete the file at"
              + " the end: JSON if its name ends with .json, else lines for a shell")
  @Nullable Path readyFile;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "Give the consumer key exactly the access rules of this file: lines such as GET /vps/*,"
              + " or a file of --record-rights")
  @Nullable Path rules;

  @Option(
      names = "--record-rights",
      paramLabel = "FILE",
      description =
          "Write the least rights of the received calls to this file: JSON if its name ends with"
              + " .json, else text")
  @Nullable Path rightsFile;

  @Option(
      names = "--record-wildcards",
      paramLabel = "PARTS",
      defaultValue = "names",
      description =
          "Record names of services as *: names, the default. With none, the rules contain the"
              + " names; ids of items are always *")
  String wildcards = "";

  @Override
  public void run(CommandContext context) {
    try (Sandbox sandbox = start(context)) {
      context.registerForClose(sandbox);
      sandbox.warnings().forEach(context.terminal()::note);
      context.results().text(SandboxSummary.text(sandbox), SandboxSummary.row(sandbox));
      context.awaitClose();
    }
  }

  private Sandbox start(CommandContext context) {
    try {
      SandboxBuilder builder =
          Sandbox.builder()
              .listen(address())
              .port(port)
              .tls(tls)
              .sshPort(sshPort)
              .dnsPort(dnsPort)
              .speed(speed)
              .home(context.environment().home());
      Path file = account;
      if (file != null) {
        builder.account(context.environment().directory().resolve(file));
      }
      setFiles(builder, context.environment().directory());
      allowedHosts.forEach(builder::allowHost);
      faults.forEach(builder::fault);
      Long chosen = seed;
      if (chosen != null) {
        builder.faultSeed(chosen);
      }
      return builder.start();
    } catch (IllegalArgumentException | AccountFileException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw new CommandException(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  private void setFiles(SandboxBuilder builder, Path directory) {
    NameStyle names =
        NameStyle.find(wildcards)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--record-wildcards takes names or none, not \"" + wildcards + "\""));
    Path ready = readyFile;
    if (ready != null) {
      builder.readyFile(directory.resolve(ready));
    }
    Path granted = rules;
    if (granted != null) {
      builder.rules(directory.resolve(granted));
    }
    Path recorded = rightsFile;
    if (recorded != null) {
      builder.recordRights(directory.resolve(recorded), names);
    }
  }

  /** Returns the address of {@code --listen}, without a DNS query. */
  private InetAddress address() {
    if (!listen.contains(":") && !listen.matches("[0-9.]+")) {
      throw new IllegalArgumentException(
          "--listen takes an IP address, such as 0.0.0.0, not \"" + listen + "\"");
    }
    try {
      return InetAddress.getByName(listen);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("--listen: \"" + listen + "\" is no IP address", e);
    }
  }
}
