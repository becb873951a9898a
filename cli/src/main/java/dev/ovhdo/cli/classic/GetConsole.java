package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code get-console}: the URL of a page with the console of a VPS. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do get-console vps-1",
    })
@Calls({
  Calls.VPS_BY_NAME,
  "GET /vps/{serviceName}/tasks",
  Calls.VPS_TASK,
  "POST /vps/{serviceName}/getConsoleUrl"
})
public final class GetConsole implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    String url = context.ovh().vps().console(vps);
    context.results().text(url + "\n", Row.empty().with("url", url));
  }
}
