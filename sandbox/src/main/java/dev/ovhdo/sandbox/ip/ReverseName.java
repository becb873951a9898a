package dev.ovhdo.sandbox.ip;

import dev.ovhdo.sandbox.http.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What OVHcloud takes for the name behind an address: several labels of at most 63 letters, digits
 * and hyphens, none at either end. It gets its final dot if it has none.
 *
 * @see <a href="https://help.ovhcloud.com/csm/en-dns-reverse">the guide about reverse DNS</a>
 */
final class ReverseName {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

  private ReverseName() {}

  /** In lower case, with its final dot. */
  static String of(String given) {
    String name = given.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    String[] labels = name.split("\\.", -1);
    boolean right = labels.length >= 2 && name.length() <= 253;
    for (String label : labels) {
      right &= LABEL.matcher(label).matches();
    }
    if (!right) {
      throw Refusal.badRequest("[reverse] Given data (" + given + ") is not valid for type string");
    }
    return name + ".";
  }
}
