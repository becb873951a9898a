package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import java.util.Locale;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * Name of a zone, and conversion of names in the zone. Relative names have {@code @} for the zone
 * itself.
 *
 * @param text the name without final dot, in lower case and ASCII
 * @param origin the name for the DNS library
 */
record ZoneName(String text, Name origin) {
  /** Maximum length of a name as text; on the wire a length byte per label is added. */
  private static final int MAX_LENGTH = 253;

  static ZoneName of(String zone) {
    String plain = zone.endsWith(".") ? zone.substring(0, zone.length() - 1) : zone;
    String text = RecordNames.ascii(plain).toLowerCase(Locale.ROOT);
    try {
      return new ZoneName(text, Name.fromString(text + "."));
    } catch (TextParseException e) {
      throw new InvalidInputException("'" + zone + "' is not a zone name", e);
    }
  }

  /**
   * Returns the relative name of a record.
   *
   * @param name relative as in {@code www}, {@code @} or empty for the zone itself, or absolute
   *     with a final dot
   * @throws InvalidInputException if the name is not possible in this zone
   */
  String relative(String name) {
    String ascii = RecordNames.ascii(name.strip()).toLowerCase(Locale.ROOT);
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
    RecordNames.checkOwner(name, ascii);
    int length = ascii.length() + 1 + text.length();
    if (length > MAX_LENGTH) {
      throw new InvalidInputException(
          "'%s' is too long: with the zone it has %s characters, and the maximum is %s"
              .formatted(name, length, MAX_LENGTH));
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
