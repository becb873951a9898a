package dev.ovhdo.cli.doctor;

import dev.ovhdo.cli.output.DisplayWidth;
import dev.ovhdo.cli.output.TerminalEscaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Findings as text: a line for each finding, and below it further lines of its detail, and the
 * advice. Long lines of a detail are broken at spaces. Advice is not broken, because the user
 * copies commands from it.
 *
 * @param columns the width of the terminal
 * @param colours whether the status has a colour
 */
record FindingsText(int columns, boolean colours) {
  /** The columns of the status and of the spaces around the name of the check. */
  private static final int OTHER_COLUMNS = 8;

  /** Below this width, broken lines are harder to read than those that the terminal wraps. */
  private static final int NARROWEST = 20;

  String of(List<Finding> findings) {
    int names = findings.stream().mapToInt(each -> each.check().length()).max().orElse(0);
    int width = columns - names - OTHER_COLUMNS;
    String below = "\n" + " ".repeat(names + OTHER_COLUMNS);
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(finding.status().column(colours))
          .append("  ")
          .append(finding.check())
          .append(" ".repeat(names - finding.check().length() + 2))
          .append(
              String.join(
                  below,
                  lines(finding.detail()).flatMap(line -> broken(line, width).stream()).toList()));
      lines(finding.advice()).forEach(line -> text.append(below).append(line));
      text.append('\n');
    }
    return text.toString();
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(TerminalEscaper::escape);
  }

  /** Breaks a line at spaces; a word that is longer than the width stays whole. */
  private static List<String> broken(String line, int width) {
    if (width < NARROWEST || DisplayWidth.of(line) <= width) {
      return List.of(line);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      if (!current.isEmpty() && DisplayWidth.of(current + " " + word) > width) {
        lines.add(current.toString());
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : " ").append(word);
    }
    lines.add(current.toString());
    return lines;
  }
}
