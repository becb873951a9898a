package dev.ovhdo.cli.route;

import dev.ovhdo.cli.session.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide and how long a text for people may be.
 *
 * @param width how many columns a line has; names that are longer are not cut
 * @param full whether everything is shown, however long it is
 */
record Layout(int width, boolean full) {

  private static final int WIDEST = 100;

  /** Lines for wherever there is no terminal. */
  static final Layout STANDARD = new Layout(WIDEST, false);

  /** Lines that fit on the terminal, and are not too long to read; elsewhere as long as that. */
  static Layout on(Session session, boolean full) {
    boolean terminal = session.terminals().out();
    int width = terminal ? Math.min(WIDEST, session.environment().columns()) : WIDEST;
    return new Layout(width, full);
  }

  /** Returns the text with spaces up to a length; a longer one stays as it is. */
  static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - text.length()));
  }

  /** Returns items in lines that begin below the first of them. */
  List<String> wrapped(String indent, String title, String separator, List<String> items) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent).append(title);
    boolean begun = false;
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i) + (i < items.size() - 1 ? separator : "");
      if (begun && line.length() + item.stripTrailing().length() > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent).append(" ".repeat(title.length()));
      }
      line.append(item);
      begun = true;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
