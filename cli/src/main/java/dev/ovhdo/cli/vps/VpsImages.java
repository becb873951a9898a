package dev.ovhdo.cli.vps;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ListCommand;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.Listing;
import dev.ovhdo.routes.vps.VpsImage;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code vps images}: the images that a VPS can be reinstalled with, and which of them is
 * installed.
 */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do vps images vps-1",
    })
@Calls({
  Calls.VPS_BY_NAME,
  "GET /vps/{serviceName}/images/available",
  "GET /vps/{serviceName}/images/available/{id}",
  "GET /vps/{serviceName}/images/current"
})
public final class VpsImages extends ListCommand<VpsImage> {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  public VpsImages() {
    super("id", "name", "current");
  }

  @Override
  protected Listing<VpsImage> list(CommandContext context) {
    return context.ovh().vps().images().list(vps);
  }

  @Override
  protected List<Row> rows(CommandContext context, List<VpsImage> images) {
    OptionalReads reads = new OptionalReads();
    Optional<VpsImage> current =
        reads
            .read("the current image", () -> context.ovh().vps().images().current(vps))
            .flatMap(image -> image);
    reads.note(context);
    Optional<String> id = current.flatMap(image -> image.optional(VpsImage::id));
    return images.stream()
        .map(
            image ->
                Row.of(image)
                    .with("current", id.isPresent() && id.equals(image.optional(VpsImage::id))))
        .toList();
  }
}
