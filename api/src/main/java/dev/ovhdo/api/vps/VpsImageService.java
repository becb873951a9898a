package dev.ovhdo.api.vps;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.NameResolver;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsImage;
import dev.ovhdo.routes.vps.VpsRoutes;
import java.util.List;
import java.util.Optional;

/**
 * Images for VPSes, reached by {@link VpsService#images()}. VPSes are named by service name or
 * display name. Thread-safe.
 */
public final class VpsImageService {
  private final OvhClient client;
  private final NameResolver<Vps> names;

  VpsImageService(OvhClient client, NameResolver<Vps> names) {
    this.client = client;
    this.names = names;
  }

  /**
   * Reads the images that can be installed on a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}/images/available}
   *
   * @param vps its service name or display name
   */
  public Listing<VpsImage> list(String vps) {
    return names.resolve(vps, name -> at(name).available().all());
  }

  /**
   * Selects an image of a VPS by id, by name, or by a regular expression that is searched in the
   * names, in this order. Case is ignored, unless a name or an expression matches with its case. Of
   * several matches of the expression, the image with the highest version is selected; at equal
   * versions an image without extras ({@code Debian 12} before {@code Debian 12 - Docker}), then
   * the image listed first. Names without a version rank lowest.
   *
   * <p>Route: {@code GET /vps/{serviceName}/images/available}
   *
   * @param vps its service name or display name
   * @param idNameOrPattern an id, a name or a regular expression
   * @throws ResourceNotFoundException if no image matches
   * @throws InvalidInputException if the text is not a valid regular expression
   */
  public VpsImage choose(String vps, String idNameOrPattern) {
    return choose(vps, list(vps).items(), idNameOrPattern);
  }

  /** Selects one of the images of a VPS, as {@link #choose(String, String)} does. */
  static VpsImage choose(String vps, List<VpsImage> images, String idNameOrPattern) {
    return ImageMatcher.choose(images, idNameOrPattern)
        .orElseThrow(
            () ->
                ResourceNotFoundException.of(
                    "image",
                    idNameOrPattern,
                    "No image of " + vps + " matches \"" + idNameOrPattern + "\"",
                    "Available images",
                    images.stream()
                        .flatMap(image -> image.optional(VpsImage::name).stream())
                        .toList()));
  }

  /**
   * Reads the installed image of a VPS.
   *
   * <p>Route: {@code GET /vps/{serviceName}/images/current}
   *
   * @param vps its service name or display name
   * @return the image; empty if OVHcloud answers 404, as for withdrawn images
   */
  public Optional<VpsImage> current(String vps) {
    try {
      return Optional.of(names.resolve(vps, name -> at(name).current().get()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private VpsRoutes.ServiceName.Images at(String name) {
    return VpsRoutes.of(client).serviceName(name).images();
  }
}
