package dev.ovhdo.api;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsRoutes;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.util.List;
import java.util.Optional;

/**
 * The images with which VPSes are installed. Reached by {@link VpsService#images()}, and VPSes are
 * named as there. Safe for use by many threads.
 */
public final class VpsImageService {
  private final OvhClient client;
  private final ServiceNames<VpsWithIam> names;

  VpsImageService(OvhClient client, ServiceNames<VpsWithIam> names) {
    this.client = client;
    this.names = names;
  }

  /**
   * Reads which images can be installed on a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}/images/available}
   *
   * @param vps its service name or display name
   */
  public Listing<VpsImage> list(String vps) {
    return names.resolve(vps, name -> at(name).available().all());
  }

  /**
   * Chooses an image of a VPS. An id wins, then an exact name; else the text is a regular
   * expression that is searched in the names, upper and lower case apart, and of what it finds the
   * highest version is taken, of equal versions the one without extras ({@code Debian 12} before
   * {@code Debian 12 - Docker}), then the one listed first. Names without a version come last.
   *
   * <p>Route: {@code GET /vps/{serviceName}/images/available}
   *
   * @param vps its service name or display name
   * @param idNameOrPattern an id, a name or a regular expression
   * @throws NoMatchingImageException if no image matches
   * @throws InvalidInputException if it is no regular expression
   */
  public VpsImage choose(String vps, String idNameOrPattern) {
    List<VpsImage> images = list(vps).items();
    return ImageMatching.choose(images, idNameOrPattern)
        .orElseThrow(
            () ->
                new NoMatchingImageException(
                    vps, idNameOrPattern, images.stream().map(VpsImage::name).toList()));
  }

  /**
   * Reads which image a VPS was installed with.
   *
   * <p>Route: {@code GET /vps/{serviceName}/images/current}
   *
   * @param vps its service name or display name
   * @return the image; empty where OVHcloud does not know it any more (404)
   */
  public Optional<VpsImage> current(String vps) {
    try {
      return Optional.of(names.resolve(vps, name -> at(name).current().get()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private VpsRoutes.ServiceName.Images at(String name) {
    return VpsRoutes.of(client).serviceName(name).images();
  }
}
