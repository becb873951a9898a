package dev.ovhdo.api.dns;

import dev.ovhdo.api.InvalidInputException;
import java.util.Locale;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * A zone, and the names in it: relative ones, with {@code @} for the zone itself.
 *
 * @param text without final dot, in lower case and ASCII
 * @param origin the same for the DNS library
 */
record ZoneName(String text, Name origin) {
  /** What is read as text ends here; the DNS counts the dots and a byte for the root too. */
  private static final int LONGEST = 253;

  static ZoneName of(String zone) {
    String plain = zone.endsWith(".") ? zone.substring(0, zone.length() - 1) : zone;
    String text = HostName.ascii(plain).toLowerCase(Locale.ROOT);
    try {
      return new ZoneName(text, Name.fromString(text + "."));
    } catch (TextParseException e) {
      throw new InvalidInputException("'" + zone + "' is no name of a zone", e);
    }
  }

  /**
   * Returns the relative name of a record.
   *
   * @param name relative as in {@code www}, {@code @} or empty for the zone itself, or absolute
   *     with a final dot
   * @throws InvalidInputException if it can't be a name in this zone
   */
  String relative(String name) {
    String ascii = HostName.ascii(name.strip()).toLowerCase(Locale.ROOT);
    if (ascii.endsWith(".")) {
      return inside(name, ascii.substring(0, ascii.length() - 1));
    }
    if (ascii.isEmpty() || ascii.equals("@")) {
      return "@";
    }
    if (ascii.equals(text) || ascii.endsWith("." + text)) {
      throw new InvalidInputException(
          "'%s' would mean %s.%s. Names are relative to the zone: write %s"
              .formatted(name, ascii, text, inside(name, ascii)));
    }
    HostName.checkOwner(name, ascii);
    int length = ascii.length() + 1 + text.length();
    if (length > LONGEST) {
      throw new InvalidInputException(
          "'%s' is too long: with the zone it has %s characters, and %s is the most"
              .formatted(name, length, LONGEST));
    }
    return ascii;
  }

  private String inside(String given, String absolute) {
    if (absolute.equals(text)) {
      return "@";
    }
    if (!absolute.endsWith("." + text)) {
      throw new InvalidInputException("'%s' is not in the zone %s".formatted(given, text));
    }
    return relative(absolute.substring(0, absolute.length() - text.length() - 1));
  }

  /** Returns the absolute form of a relative name, with a final dot. */
  String absolute(String relative) {
    return (relative.equals("@") ? "" : relative + ".") + text + ".";
  }

  @Override
  public String toString() {
    return text;
  }
}
