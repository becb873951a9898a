package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vps console}: the URL of a page with the screen and keyboard of a VPS. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps console vps-1",
    })
@Calls({Calls.VPS_BY_NAME, VpsCalls.BUSY, "POST /vps/{serviceName}/getConsoleUrl"})
public final class VpsConsole implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    String url = context.ovh().vps().console(vps);
    context.results().text(url + "\n", Row.empty().with("url", url));
    context.terminal().note("this URL grants console access until it expires");
  }
}
