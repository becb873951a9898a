package dev.ovhdo.cli.vps;

import dev.ovhdo.api.VpsImageService;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
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
public final class VpsImages implements Verb {
  @Parameters(paramLabel = "VPS", description = "Service name or display name")
  String vps = "";

  @Override
  public void run(Session session) {
    VpsImageService service = session.ovh().vps().images();
    List<VpsImage> images = session.complete(service.list(vps)).items();
    String current = service.current(vps).map(VpsImage::id).orElse("");
    session
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
