package dev.ovhdo.api;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version in the name of an image, and whether more than the bare system is in it. The first
 * number that stands by itself is the version, {@code 24.04} in {@code Ubuntu 24.04 - Docker};
 * where none does, the first one at all, {@code 9} in {@code EL9}. What follows it is an extra,
 * except {@code LTS} and a code name in parentheses.
 *
 * @param numbers the parts of the version, without zeros at the end; empty for a name without one
 * @param extras whether something is installed on top of the system
 */
record ImageVersion(List<BigInteger> numbers, boolean extras) {
  private static final Pattern BY_ITSELF =
      Pattern.compile("(?<![\\p{L}\\p{N}.])[vV]?(\\d+(?:\\.\\d+)*)");
  private static final Pattern ANYWHERE = Pattern.compile("(\\d+(?:\\.\\d+)*)");
  private static final Pattern NO_EXTRA = Pattern.compile("(?: +LTS)?(?: +\\([^()]*\\))?\\s*");

  /** The lowest version first; of equal ones those with extras first. */
  static final Comparator<ImageVersion> ORDER =
      Comparator.comparing(ImageVersion::numbers, ImageVersion::compare)
          .thenComparing(ImageVersion::extras, Comparator.reverseOrder());

  static ImageVersion of(String name) {
    Matcher matcher = BY_ITSELF.matcher(name);
    if (!matcher.find()) {
      matcher = ANYWHERE.matcher(name);
      if (!matcher.find()) {
        return new ImageVersion(List.of(), false);
      }
    }
    List<BigInteger> numbers = new ArrayList<>();
    for (String part : matcher.group(1).split("\\.", -1)) {
      numbers.add(new BigInteger(part));
    }
    // 12 and 12.0 are the same version; 0 stays one, and ranks above none.
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
