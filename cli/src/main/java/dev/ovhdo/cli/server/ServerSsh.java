package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.machine.SshRun;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code server ssh}: runs the user's own ssh with login user, address, port and key. */
@Command(
    footer = {
      "",
      "The login user is that of the image, or root in the rescue system. All arguments",
      "after SERVER are passed to ssh unchanged: options of ssh and the command.",
      "Options of ovh-do must come before SERVER. OVHcloud returns no single IPv6",
      "address of a server, so -6 finds none.",
      "",
      "Exit code: the exit code of the command, or 255 if ssh itself failed.",
      "",
      "Examples:",
      "  ovh-do server ssh ns1.example.net",
      "  ovh-do server ssh ns1.example.net uptime",
    })
@Calls({ServerCalls.STATUS, Calls.KEY_BY_NAME})
public final class ServerSsh implements CliCommand {
  @Parameters(index = "0", paramLabel = "SERVER", description = "Service name or display name")
  String server = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "Options of ssh, and the command to run (default: a shell)")
  List<String> arguments = new ArrayList<>();

  @Mixin SshRun ssh = new SshRun();

  @Override
  public boolean forwardsArguments() {
    return true;
  }

  @Override
  public void run(CommandContext context) {
    ssh.check(context);
    ServerStatus status = context.ovh().servers().status(server);
    String name = status.name();
    if (ServerText.isOff(status.server())) {
      throw new CommandException(
          ExitCode.REFUSED,
          ServerText.label(status.server())
              + " is switched off and cannot be reached; 'ovh-do server start "
              + name
              + "' switches it on");
    }
    ServerText.noteUnread(context, status);
    ServerBoot boot = status.boot();
    boolean inRescue = boot != null && boot.kind() == ServerBoot.Kind.RESCUE;
    ssh.run(
        context,
        new SshRun.Host(
            name,
            status.address().stream().toList(),
            () ->
                inRescue
                    ? Optional.of("root")
                    : status.server().optional(DedicatedServer::os).flatMap(SshLogin::userOfImage)),
        arguments);
  }
}
