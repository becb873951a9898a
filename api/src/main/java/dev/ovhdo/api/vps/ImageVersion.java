package dev.ovhdo.api.vps;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version in the name of an image, and whether the image has extra software. The version is the
 * first number that is not part of a word, {@code 24.04} in {@code Ubuntu 24.04 - Docker}, or else
 * the first number in a word, {@code 9} in {@code EL9}. Text after the version denotes an extra,
 * except {@code LTS} and a code name in parentheses.
 *
 * @param numbers the parts of the version without trailing zeros; empty for a name without a
 *     version
 * @param extras whether the image has software beyond the plain system
 */
record ImageVersion(List<BigInteger> numbers, boolean extras) {
  private static final Pattern STANDALONE_NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.])[vV]?(\\d+(?:\\.\\d+)*)");
  private static final Pattern ANY_NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)*)");
  private static final Pattern NO_EXTRA = Pattern.compile("(?: +LTS)?(?: +\\([^()]*\\))?\\s*");

  /** Orders by version, lowest first; at equal versions, images with extras come first. */
  static final Comparator<ImageVersion> ORDER =
      Comparator.comparing(ImageVersion::numbers, ImageVersion::compare)
          .thenComparing(ImageVersion::extras, Comparator.reverseOrder());

  static ImageVersion of(String name) {
    Matcher matcher = STANDALONE_NUMBER.matcher(name);
    if (!matcher.find()) {
      matcher = ANY_NUMBER.matcher(name);
      if (!matcher.find()) {
        return new ImageVersion(List.of(), false);
      }
    }
    List<BigInteger> numbers = new ArrayList<>();
    for (String part : matcher.group(1).split("\\.", -1)) {
      numbers.add(new BigInteger(part));
    }
    // 12 and 12.0 are equal; 0 is kept, because it ranks above a missing version.
    while (numbers.size() > 1 && numbers.get(numbers.size() - 1).signum() == 0) {
      numbers.remove(numbers.size() - 1);
    }
    boolean extras = !NO_EXTRA.matcher(name.substring(matcher.end())).matches();
    return new ImageVersion(List.copyOf(numbers), extras);
  }

  private static int compare(List<BigInteger> left, List<BigInteger> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
