package dev.ovhdo.client.config;

import java.util.Optional;

/** Sets or removes one value of an INI file and keeps all other bytes. */
final class IniEditor {
  private final IniFile file;

  IniEditor(IniFile file) {
    this.file = file;
  }

  /**
   * Returns the bytes with a value set: in the existing entry; else on a new line after the last
   * entry of the first anchor key that exists; else below the header of the section; else in a new
   * section at the end.
   */
  byte[] set(String section, String key, String value, String... anchors) {
    Optional<IniLine> entry = file.entry(section, key);
    if (entry.isPresent()) {
      return replace((IniLine.Entry) entry.get().content(), value);
    }
    for (String anchor : anchors) {
      Optional<IniLine> line = file.entry(section, anchor);
      if (line.isPresent()) {
        return insertAfter(line.get(), keyFormattedAs(line.get(), key) + value);
      }
    }
    return file.last(line -> line.isIn(section) && line.content() instanceof IniLine.Header)
        .map(header -> insertAfter(header, key + "=" + value))
        .orElseGet(() -> append(section, key + "=" + value));
  }

  /** Returns the bytes without the entries of a key in a section. */
  byte[] remove(String section, String key) {
    IniFile rest = file;
    while (true) {
      Optional<IniLine> entry = rest.entry(section, key);
      if (entry.isEmpty()) {
        return rest.replaced(0, 0, "");
      }
      rest = IniFile.of(rest.replaced(entry.get().start(), entry.get().next(), ""));
    }
  }

  private byte[] replace(IniLine.Entry entry, String value) {
    int start = entry.valueStart();
    // "key = " has its value right after the delimiter; it becomes "key = value".
    boolean empty = start == entry.valueEnd();
    boolean spaced = empty && file.slice(start - 2, start).matches("\\s[=:]");
    return file.replaced(start, entry.valueEnd(), (spaced ? " " : "") + value);
  }

  /**
   * Returns the text of a new entry up to its value, with the indentation and spacing of another
   * entry.
   */
  private String keyFormattedAs(IniLine line, String key) {
    IniLine.Entry entry = (IniLine.Entry) line.content();
    String upToValue = file.slice(line.start(), entry.valueStart());
    int keyStart = upToValue.indexOf(entry.key());
    String separator = upToValue.substring(keyStart + entry.key().length());
    return upToValue.substring(0, keyStart) + key + separator.replaceAll("[\"']$", "");
  }

  private byte[] insertAfter(IniLine line, String added) {
    String lineEnd = file.slice(line.end(), line.next());
    return lineEnd.isEmpty()
        ? file.replaced(line.end(), line.end(), lineEndOfFile() + added)
        : file.replaced(line.next(), line.next(), added + lineEnd);
  }

  private byte[] append(String section, String added) {
    String lineEnd = lineEndOfFile();
    StringBuilder text = new StringBuilder();
    file.last(line -> true)
        .ifPresent(
            last -> {
              text.append(last.end() == last.next() ? lineEnd : "");
              text.append(file.slice(last.start(), last.end()).isBlank() ? "" : lineEnd);
            });
    text.append('[').append(section).append(']').append(lineEnd).append(added).append(lineEnd);
    return file.replaced(file.length(), file.length(), text.toString());
  }

  private String lineEndOfFile() {
    return file.last(line -> line.end() < line.next())
        .map(line -> file.slice(line.end(), line.next()))
        .orElse("\n");
  }
}
