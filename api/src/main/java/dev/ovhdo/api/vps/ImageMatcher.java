package dev.ovhdo.api.vps;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.internal.RegexBudget;
import dev.ovhdo.routes.vps.VpsImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Selects an image by id, by name, or by a regular expression that is searched in the names, in
 * this order. Case is ignored, unless a name or an expression matches with its case. Of several
 * matches of the expression, the image with the highest version is selected; at equal versions an
 * image without extras, then the image listed first. Names without a version rank lowest. An image
 * without an id cannot be installed, and is left out.
 */
final class ImageMatcher {
  private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private ImageMatcher() {}

  /**
   * Selects an image.
   *
   * @param images the available images, in the API's order
   * @param wanted an id, a name or a regular expression
   * @return the image; empty if no image matches
   * @throws InvalidInputException if no id or name is equal to the text and the text is not a valid
   *     regular expression
   */
  static Optional<VpsImage> choose(List<VpsImage> images, String wanted) {
    List<VpsImage> installable =
        images.stream().filter(image -> image.optional(VpsImage::id).isPresent()).toList();
    return first(installable, image -> image.id().equals(wanted))
        .or(() -> first(installable, image -> name(image).equals(wanted)))
        .or(() -> first(installable, image -> name(image).equalsIgnoreCase(wanted)))
        .or(() -> newest(installable, RegexBudget.compile("image", wanted, 0)))
        .or(() -> newest(installable, RegexBudget.compile("image", wanted, IGNORING_CASE)));
  }

  private static Optional<VpsImage> first(List<VpsImage> images, Predicate<VpsImage> test) {
    return images.stream().filter(test).findFirst();
  }

  private static Optional<VpsImage> newest(List<VpsImage> images, Pattern pattern) {
    record Candidate(VpsImage image, ImageVersion version) {}
    return images.stream()
        .filter(image -> RegexBudget.find(pattern, name(image)))
        .map(image -> new Candidate(image, ImageVersion.of(name(image))))
        // At equal versions the image listed first is kept.
        .reduce(
            (best, next) ->
                ImageVersion.ORDER.compare(next.version(), best.version()) > 0 ? next : best)
        .map(Candidate::image);
  }

  private static String name(VpsImage image) {
    return image.optional(VpsImage::name).orElse("");
  }
}
