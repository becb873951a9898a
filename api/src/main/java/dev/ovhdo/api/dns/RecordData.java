package dev.ovhdo.api.dns;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.ip.IpAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Value of a record in two forms: the text for OVHcloud, and the data on the wire, which is
 * compared. Values are equal if they differ only in the case of host names, in the spelling of an
 * IPv6 address, or in the split of a text into strings.
 *
 * @param wire the data on the wire; compared
 * @param text the text; sent
 */
record RecordData(String wire, String text) {
  /**
   * Parses a value given by the user.
   *
   * @throws InvalidInputException if the value is not valid for this type
   */
  static RecordData parse(RecordType type, String value, ZoneName zone) {
    String given = value.strip();
    if (given.isEmpty()) {
      throw invalidValue(type, value, "it is empty");
    }
    if (type.wireType().equals(RecordType.TXT)) {
      return text(type, given);
    }
    if (!type.isKnown()) {
      return unchecked(given);
    }
    String whole = RecordTargets.complete(type, given, zone);
    ValueRules.check(type, value, whole);
    try {
      return of(record(type, whole, zone));
    } catch (IllegalArgumentException e) {
      throw invalidValue(type, value, "expected " + ValueRules.format(type));
    }
  }

  /** Reads a value of a current record. A value that cannot be parsed is compared as text. */
  static RecordData ofRecord(RecordType type, String target, ZoneName zone) {
    if (type.wireType().equals(RecordType.TXT)) {
      return new RecordData(strings(target).joined(), target);
    }
    if (!type.isKnown()) {
      return unchecked(target);
    }
    try {
      return new RecordData(wire(record(type, target, zone)), target);
    } catch (IllegalArgumentException e) {
      return unchecked(target);
    }
  }

  /**
   * Returns the value of a current record in the format of {@link #parse}; unchanged if it cannot
   * be parsed.
   */
  static String portableText(RecordType type, String target, ZoneName zone) {
    if (type.wireType().equals(RecordType.TXT)) {
      return written(type, strings(target));
    }
    if (!type.isKnown()) {
      return unchecked(target).text();
    }
    try {
      return written(record(type, target, zone));
    } catch (IllegalArgumentException e) {
      return target;
    }
  }

  private static CharacterStrings strings(String target) {
    try {
      return CharacterStrings.parse(target);
    } catch (IllegalArgumentException e) {
      return CharacterStrings.plain(target);
    }
  }

  /** Converts a record of the DNS library. */
  static RecordData of(Record record) {
    return new RecordData(wire(record), written(record));
  }

  private static Record record(RecordType type, String value, ZoneName zone) {
    String plain = type.equals(RecordType.CAA) ? withPlainTag(value) : value;
    try {
      return Record.fromString(
          zone.origin(), Type.value(type.value()), DClass.IN, 0, plain, zone.origin());
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Tags are case-insensitive, RFC 8659, 4.1; the DNS library accepts lower case only. */
  private static String withPlainTag(String value) {
    String[] words = value.strip().split("\\s+", 3);
    return words.length < 3
        ? value
        : words[0] + " " + words[1].toLowerCase(Locale.ROOT) + " " + words[2];
  }

  private static RecordData text(RecordType type, String given) {
    try {
      CharacterStrings strings = CharacterStrings.parse(given);
      return text(type, strings);
    } catch (IllegalArgumentException e) {
      throw invalidValue(type, given, String.valueOf(e.getMessage()));
    }
  }

  static RecordData text(RecordType type, CharacterStrings strings) {
    if (type.isNativeText()) {
      ValueRules.checkNative(type, strings.readable());
    }
    return new RecordData(strings.joined(), written(type, strings));
  }

  /** OVHcloud rejects quotation marks for DKIM and DMARC, and requires them for all other texts. */
  private static String written(RecordType type, CharacterStrings strings) {
    boolean bare = type.equals(RecordType.DKIM) || type.equals(RecordType.DMARC);
    return bare ? strings.readable() : strings.toString();
  }

  private static RecordData unchecked(String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    return new RecordData("\0" + plain, plain);
  }

  private static String wire(Record record) {
    return new String(record.rdataToWireCanonical(), StandardCharsets.ISO_8859_1);
  }

  private static String written(Record record) {
    return record instanceof AAAARecord six
        ? IpAddress.of(six.rdataToWireCanonical()).toString()
        : asciiDigits(record.rdataToString());
  }

  static InvalidInputException invalidValue(RecordType type, String value, String rule) {
    return new InvalidInputException(
        "'%s' can't be a value of type %s: %s".formatted(value, type, rule));
  }

  /**
   * Returns a text with all digits in ASCII: the DNS library formats numbers of LOC records and
   * line numbers with the digits of the locale.
   */
  static String asciiDigits(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    StringBuilder ascii = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                ascii.appendCodePoint(
                    Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c));
    return ascii.toString();
  }
}
