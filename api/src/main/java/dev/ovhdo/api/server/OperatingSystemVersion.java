package dev.ovhdo.api.server;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Family and version in the name of an operating system: {@code ubuntu2404-server_64} has the
 * family {@code ubuntu}, the version 2404 and no extras. The version is the first number, except
 * the 64 at the end.
 *
 * @param family the letters before the version
 * @param number the version; null for a name without a version, which ranks lowest
 * @param extras whether the system has software beyond the plain system
 */
record OperatingSystemVersion(String family, @Nullable BigInteger number, boolean extras) {
  private static final Pattern SHAPE = Pattern.compile("([a-z-]*?)(?:-?(\\d+)(.*))?");
  private static final Pattern ARCHITECTURE = Pattern.compile("_(?:64|32)$");

  /** Suffixes of plain systems: the standard editions of Ubuntu and Windows. */
  private static final Pattern PLAIN = Pattern.compile("(?:-server|-std|-lts)*");

  /** Common names of families that have another name at OVHcloud. */
  private static final Map<String, String> ALIASES =
      Map.of("almalinux", "alma", "rockylinux", "rocky", "windows", "win", "vmware", "esxi");

  /** Orders by version, lowest first; at equal versions, systems with extras come first. */
  static final Comparator<OperatingSystemVersion> ORDER =
      Comparator.comparing(
              OperatingSystemVersion::number,
              Comparator.nullsFirst(Comparator.<BigInteger>naturalOrder()))
          .thenComparing(OperatingSystemVersion::extras, Comparator.reverseOrder());

  static OperatingSystemVersion of(String name) {
    String bare = ARCHITECTURE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    Matcher parts = SHAPE.matcher(bare);
    if (!parts.matches()) {
      return new OperatingSystemVersion(bare, null, true);
    }
    String digits = parts.group(2);
    return new OperatingSystemVersion(
        parts.group(1),
        digits == null ? null : new BigInteger(digits),
        digits != null && !PLAIN.matcher(parts.group(3)).matches());
  }

  /** Returns OVHcloud's name of a family. */
  static String family(String word) {
    return ALIASES.getOrDefault(word, word);
  }
}
