package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.vps.VpsImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ls-img}: the image that a rebuild with this name would install. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do ls-img vps-1 'Debian 12'",
    })
@Calls(LsImgs.CALLS)
public final class LsImg implements CliCommand {
  @Parameters(index = "0", paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME|REGEX",
      description =
          "A name, or a regular expression that is searched in the names; the highest matching"
              + " version is selected")
  String image = "";

  @Override
  public void run(CommandContext context) {
    VpsImage found = context.ovh().vps().images().choose(vps, image);
    context.results().text(LsImgs.line(found) + "\n", Row.of(found), "name", "id");
  }
}
