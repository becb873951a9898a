package dev.ovhdo.client.config;

import org.jspecify.annotations.Nullable;

/**
 * One line of an INI file. Positions are bytes from the start of the file.
 *
 * @param number counted from 1
 * @param start where it begins
 * @param end where its line end begins
 * @param next where the next line begins
 * @param section the section of the line; for a header, its own section; null above the first
 *     header
 * @param content the content of the line
 */
record IniLine(
    int number, int start, int end, int next, @Nullable String section, Content content) {

  sealed interface Content {}

  /** An empty line or a comment. */
  record Blank() implements Content {}

  /** {@code [section]}. */
  record Header() implements Content {}

  /**
   * {@code key = value ; comment}.
   *
   * @param key the key, trimmed
   * @param valueStart where the value begins, inside its quotes if it has quotes; right after the
   *     delimiter if the value is empty
   * @param valueEnd where the value ends
   */
  record Entry(String key, int valueStart, int valueEnd) implements Content {}

  /** Any other text. */
  record Invalid() implements Content {}

  boolean isIn(String name) {
    return name.equals(section);
  }

  boolean isEntry(String name, String key) {
    return isIn(name) && content instanceof Entry entry && entry.key().equals(key);
  }
}
