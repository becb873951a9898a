package dev.ovhdo.cli.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal that executes the control characters which the program uses, and nothing else. */
public final class DrawnScreen {
  private static final Pattern PIECE =
      Pattern.compile(
          "\r|\n|\u001b\\[(\\d*)A|\u001b\\[(K|J|\\?7l|\\?7h|\\?25l|\\?25h|H)|[^\r\n\u001b]+");

  private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
  private int row;
  private int column;

  private DrawnScreen() {}

  /** Returns the lines of the screen after this output, without empty lines at the end. */
  public static String after(String output) {
    DrawnScreen screen = new DrawnScreen();
    Matcher pieces = PIECE.matcher(output);
    int end = 0;
    while (pieces.find()) {
      if (pieces.start() != end) {
        throw new IllegalArgumentException("not understood: " + output.substring(end));
      }
      screen.execute(pieces.group());
      end = pieces.end();
    }
    return String.join("\n", screen.lines).stripTrailing();
  }

  private void execute(String piece) {
    StringBuilder line = lines.get(row);
    if (piece.equals("\r")) {
      column = 0;
    } else if (piece.equals("\n")) {
      row++;
      column = 0;
      while (lines.size() <= row) {
        lines.add(new StringBuilder());
      }
    } else if (piece.endsWith("A") && piece.startsWith("\u001b")) {
      row -= Integer.parseInt(piece.substring(2, piece.length() - 1));
    } else if (piece.equals("\u001b[K")) {
      line.setLength(Math.min(line.length(), column));
    } else if (piece.equals("\u001b[J")) {
      line.setLength(Math.min(line.length(), column));
      lines.subList(row + 1, lines.size()).clear();
    } else if (piece.equals("\u001b[H")) {
      row = 0;
      column = 0;
    } else if (!piece.startsWith("\u001b")) {
      while (line.length() < column) {
        line.append(' ');
      }
      line.replace(column, Math.min(line.length(), column + piece.length()), piece);
      column += piece.length();
    }
  }
}
