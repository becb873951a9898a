package dev.ovhdo.api;

import dev.ovhdo.api.internal.BoundedText;
import dev.ovhdo.routes.vps.VpsImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Chooses the image that a person means. An id wins, then an exact name; else the text is a regular
 * expression that is searched in the names, and of what it finds the highest version is taken, of
 * equal versions the one without extras, then the one listed first. Names without a version come
 * last.
 */
final class ImageMatching {
  private static final int LONGEST_PATTERN = 1000;

  private ImageMatching() {}

  /**
   * Chooses an image.
   *
   * @param images what there is, in the API's order
   * @param wanted an id, a name or a regular expression
   * @return the image; empty where nothing matches
   * @throws InvalidInputException if it is neither, and no regular expression either
   */
  static Optional<VpsImage> choose(List<VpsImage> images, String wanted) {
    return first(images, image -> image.id().equals(wanted))
        .or(() -> first(images, image -> image.name().equals(wanted)))
        .or(() -> newest(images, wanted));
  }

  private static Optional<VpsImage> first(List<VpsImage> images, Predicate<VpsImage> test) {
    return images.stream().filter(test).findFirst();
  }

  private static Optional<VpsImage> newest(List<VpsImage> images, String wanted) {
    Pattern pattern = compile(wanted);
    record Candidate(VpsImage image, ImageVersion version) {}
    return images.stream()
        .filter(image -> BoundedText.find(pattern, image.name()))
        .map(image -> new Candidate(image, ImageVersion.of(image.name())))
        // Of equal ones the first stays.
        .reduce(
            (best, next) ->
                ImageVersion.ORDER.compare(next.version(), best.version()) > 0 ? next : best)
        .map(Candidate::image);
  }

  private static Pattern compile(String wanted) {
    if (wanted.length() > LONGEST_PATTERN) {
      throw new InvalidInputException(
          "The name of an image or a regular expression has "
              + LONGEST_PATTERN
              + " characters at most, not "
              + wanted.length());
    }
    try {
      return Pattern.compile(wanted);
    } catch (PatternSyntaxException e) {
      throw new InvalidInputException(
          "No image is named \""
              + wanted
              + "\", and it is no regular expression: "
              + e.getDescription()
              + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1)),
          e);
    }
  }
}
