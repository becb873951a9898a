package dev.ovhdo.client.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The bytes of an INI file and its lines. Immutable. */
final class IniFile {
  private final String text;
  private final List<IniLine> lines;

  private IniFile(String text) {
    this.text = text;
    this.lines = new IniScanner(text).lines();
  }

  static IniFile of(byte[] bytes) {
    // ISO 8859-1 gives one character for each byte, so positions in the text are positions in the
    // file.
    return new IniFile(new String(bytes, ISO_8859_1));
  }

  List<IniLine> lines() {
    return lines;
  }

  /**
   * Returns whether the file contains zero bytes, which text in UTF-8 never has and text in UTF-16
   * often has.
   */
  boolean isBinary() {
    return text.indexOf('\0') >= 0;
  }

  /** Returns the last entry of a key, which is the effective one if a key is repeated. */
  Optional<IniLine> entry(String section, String key) {
    return last(line -> line.isEntry(section, key));
  }

  Optional<IniLine> last(Predicate<IniLine> wanted) {
    return lines.stream().filter(wanted).reduce((first, second) -> second);
  }

  /**
   * Returns the value of an entry.
   *
   * @throws CharacterCodingException if the value is not UTF-8
   */
  String value(IniLine.Entry entry) throws CharacterCodingException {
    byte[] bytes = slice(entry.valueStart(), entry.valueEnd()).getBytes(ISO_8859_1);
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Returns a part of the file, with one character for each byte. */
  String slice(int start, int end) {
    return text.substring(start, end);
  }

  int length() {
    return text.length();
  }

  /** Returns the bytes of the file with one part replaced. */
  byte[] replaced(int start, int end, String with) {
    String encoded = new String(with.getBytes(UTF_8), ISO_8859_1);
    return (text.substring(0, start) + encoded + text.substring(end)).getBytes(ISO_8859_1);
  }
}
