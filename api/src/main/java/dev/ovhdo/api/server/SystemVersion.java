package dev.ovhdo.api.server;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an operating system says: {@code ubuntu2404-server_64} is of the family {@code
 * ubuntu}, of version 2404, without extras. The first number is the version, though not the 64 at
 * the end.
 *
 * @param family the letters in front of the version
 * @param number the version; null for a name without one, which is older than any other
 * @param extras whether something is installed on top of the plain system
 */
record SystemVersion(String family, @Nullable BigInteger number, boolean extras) {
  private static final Pattern SHAPE = Pattern.compile("([a-z-]*?)(?:-?(\\d+)(.*))?");
  private static final Pattern ARCHITECTURE = Pattern.compile("_(?:64|32)$");

  /** What stands behind the version of a plain system: the usual edition of Ubuntu and Windows. */
  private static final Pattern PLAIN = Pattern.compile("(?:-server|-std|-lts)*");

  /** Names that people have for what OVHcloud calls otherwise. */
  private static final Map<String, String> ALIASES =
      Map.of("almalinux", "alma", "rockylinux", "rocky", "windows", "win", "vmware", "esxi");

  /** The lowest version first; of equal ones those with extras first. */
  static final Comparator<SystemVersion> ORDER =
      Comparator.comparing(
              SystemVersion::number, Comparator.nullsFirst(Comparator.<BigInteger>naturalOrder()))
          .thenComparing(SystemVersion::extras, Comparator.reverseOrder());

  static SystemVersion of(String name) {
    String bare = ARCHITECTURE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    Matcher parts = SHAPE.matcher(bare);
    if (!parts.matches()) {
      return new SystemVersion(bare, null, true);
    }
    String digits = parts.group(2);
    return new SystemVersion(
        parts.group(1),
        digits == null ? null : new BigInteger(digits),
        digits != null && !PLAIN.matcher(parts.group(3)).matches());
  }

  /** Returns what OVHcloud calls a family. */
  static String family(String word) {
    return ALIASES.getOrDefault(word, word);
  }
}
