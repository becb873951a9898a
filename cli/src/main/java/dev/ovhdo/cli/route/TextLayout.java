package dev.ovhdo.cli.route;

import dev.ovhdo.cli.context.CommandContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The width and the length of a text for people.
 *
 * @param width the number of columns of a line; longer names are not cut
 * @param full whether everything is shown, without a limit
 */
record TextLayout(int width, boolean full) {

  private static final int WIDEST = 100;

  /** The layout for output that is no terminal. */
  static final TextLayout STANDARD = new TextLayout(WIDEST, false);

  /**
   * Returns a layout that fits the terminal, with at most 100 columns; 100 columns if the output is
   * no terminal.
   */
  static TextLayout on(CommandContext context, boolean full) {
    boolean terminal = context.terminal().interactive().out();
    int width = terminal ? Math.min(WIDEST, context.environment().columns()) : WIDEST;
    return new TextLayout(width, full);
  }

  /** Returns the text padded with spaces to a length; a longer text stays unchanged. */
  static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - text.length()));
  }

  /** Returns the items in lines that are indented to the first item. */
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
