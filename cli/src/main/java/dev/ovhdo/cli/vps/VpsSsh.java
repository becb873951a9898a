package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.machine.SshRun;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsStateEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  @Parameters(index = "0", paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

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
    VpsService service = context.ovh().vps();
    Vps machine = service.get(vps);
    String name = machine.name();
    if (VpsText.is(machine, VpsStateEnum.STOPPED)) {
      throw new CommandException(
          ExitCode.REFUSED,
          VpsText.label(machine)
              + " is stopped and cannot be reached; 'ovh-do vps start "
              + name
              + "' switches it on");
    }
    boolean inRescue = VpsText.is(machine, VpsStateEnum.RESCUED);
    ssh.run(
        context,
        new SshRun.Host(
            name,
            service.ips(name),
            () -> inRescue ? Optional.of("root") : VpsText.loginUser(service, name)),
        arguments);
  }
}
