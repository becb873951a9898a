package dev.ovhdo.cli.classic;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.vps.VpsImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ls-imgs}: the images that a VPS can be reinstalled with. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do ls-imgs vps-1",
    })
@Calls(LsImgs.CALLS)
public final class LsImgs implements CliCommand {
  static final String CALLS =
      Calls.VPS_BY_NAME
          + ", GET /vps/{serviceName}/images/available"
          + ", GET /vps/{serviceName}/images/available/{id}";

  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    Listing<VpsImage> images = context.reportUnread(context.ovh().vps().images().list(vps));
    context
        .results()
        .text(
            ClassicText.lines(images, LsImgs::line),
            images.stream().map(Row::of).toList(),
            "name",
            "id");
  }

  /** Returns the line of an image; {@code ls-img} prints it too. */
  static String line(VpsImage image) {
    return image.optional(VpsImage::name).orElse("unknown")
        + "\t"
        + image.optional(VpsImage::id).orElse("unknown");
  }
}
