package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsImageService;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.routes.vps.VpsImage;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code vps images}: the images that a VPS can be reinstalled with, and which of them is
 * installed.
 */
@Command
@Calls({
  Calls.VPS_BY_NAME,
  "GET /vps/{serviceName}/images/available",
  "GET /vps/{serviceName}/images/available/{id}",
  "GET /vps/{serviceName}/images/current"
})
public final class VpsImages implements CliCommand {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(CommandContext context) {
    VpsImageService service = context.ovh().vps().images();
    List<VpsImage> images = context.reportVanished(service.list(vps)).items();
    String current = service.current(vps).map(VpsImage::id).orElse("");
    context
        .results()
        .rows(
            images.stream()
                .map(image -> Row.of(image).with("current", image.id().equals(current)))
                .toList(),
            "id",
            "name",
            "current");
  }
}
