package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.http.ApiError;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A reverse DNS name that OVHcloud accepts: several labels of at most 63 letters, digits, hyphens
 * and underscores, without a hyphen at either end. OVHcloud adds a missing final dot.
 *
 * @see <a href="https://help.ovhcloud.com/csm/en-dns-reverse">the guide about reverse DNS</a>
 */
final class ReverseName {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

  private ReverseName() {}

  /** Returns the name in lower case, with final dot. */
  static String of(String given) {
    String name = given.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    String[] labels = name.split("\\.", -1);
    boolean right = labels.length >= 2 && name.length() <= 253;
    for (String label : labels) {
      right &= LABEL.matcher(label).matches();
    }
    if (!right) {
      throw ApiError.badRequest(
          "[reverse] Given data (" + given + ") is not valid for type string");
    }
    return name + ".";
  }
}
