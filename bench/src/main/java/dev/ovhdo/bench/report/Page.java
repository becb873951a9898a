package dev.ovhdo.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Markdown page whose generated sections are between the comments {@code <!-- NAME: begin -->}
 * and {@code <!-- NAME: end -->}. The text around them is written by hand and stays.
 */
final class Page {
  private final Path file;

  Page(Path file) {
    this.file = file;
  }

  /**
   * Replaces a section.
   *
   * @throws IllegalStateException if the page has no section with this name
   */
  void write(String section, String content) throws IOException {
    String page = Files.readString(file);
    String begin = "<!-- " + section + ": begin -->\n";
    int from = page.indexOf(begin);
    int to = page.indexOf("<!-- " + section + ": end -->");
    if (from < 0 || to < from) {
      throw new IllegalStateException(file + " has no section \"" + section + "\"");
    }
    Files.writeString(
        file,
        page.substring(0, from + begin.length())
            + "\n"
            + content.strip()
            + "\n\n"
            + page.substring(to));
  }
}
