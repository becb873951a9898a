package dev.ovhdo.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the path of a family, which is not part of the schema: the common beginning of its
 * templates.
 */
final class CommonPath {
  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9_.\\-]+");

  private CommonPath() {}

  /**
   * Returns the longest common beginning of whole segments without a placeholder; empty if there is
   * none.
   */
  static Optional<String> of(List<String> templates) {
    String[] common = segments(templates.get(0));
    int length = 0;
    while (length < common.length && LITERAL.matcher(common[length]).matches()) {
      length++;
    }
    for (String template : templates) {
      int mismatch = Arrays.mismatch(common, segments(template));
      length = mismatch < 0 ? length : Math.min(length, mismatch);
    }
    return length == 0
        ? Optional.empty()
        : Optional.of("/" + String.join("/", Arrays.asList(common).subList(0, length)));
  }

  private static String[] segments(String template) {
    return template.substring(1).split("/", -1);
  }
}
