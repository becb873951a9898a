package dev.ovhdo.cli.context;

import dev.ovhdo.cli.output.DisplayWidth;
import dev.ovhdo.cli.output.TerminalEscaper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lines at the end of the terminal that show the progress of running work, one for each subject.
 * All lines are redrawn together, by one write, so that an interruption leaves the terminal in
 * order. For use by many threads.
 */
public final class ProgressLines {
  private static final int WIDEST_BAR = 30;
  private static final int NARROWEST_BAR = 10;

  /** An estimate needs some progress, or it would jump. */
  private static final int PERCENT_FOR_ESTIMATE = 5;

  /** Without automatic wrapping, a line stays a line if the terminal has become narrower. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";
  private static final String CLEAR_LINE = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final TextOutput err;
  private final LongSupplier nanoTime;
  private final boolean redrawsEachSecond;
  private final Map<Object, Line> lines = new LinkedHashMap<>();
  private int columns;

  /** The widths of the lines on the screen. */
  private List<Integer> drawn = List.of();

  private @Nullable Thread clock;

  /** The last known progress of a subject. */
  private record Line(
      String name, @Nullable Integer percent, String remark, long start, int first, String result) {
    Line withResult(String text) {
      return new Line(name, percent, remark, start, first, text);
    }
  }

  /**
   * Draws on a terminal.
   *
   * @param err the terminal
   * @param columns the number of its columns
   * @param nanoTime the monotonic clock, for the elapsed time
   * @param redrawsEachSecond whether the elapsed time advances between two changes
   */
  public ProgressLines(
      TextOutput err, int columns, LongSupplier nanoTime, boolean redrawsEachSecond) {
    this.err = err;
    this.columns = columns;
    this.nanoTime = nanoTime;
    this.redrawsEachSecond = redrawsEachSecond;
  }

  /**
   * Draws the line of a subject.
   *
   * @param key the identity of the subject; each has a line of its own
   * @param name the name of the resource
   * @param percent the progress, 0 to 100; null if it is unknown
   * @param remark the current step or state; may be empty
   */
  public synchronized void show(Object key, String name, @Nullable Integer percent, String remark) {
    Integer shown = percent == null ? null : Integer.valueOf(Math.max(0, Math.min(100, percent)));
    Line before = lines.get(key);
    long start = before == null ? nanoTime.getAsLong() : before.start();
    int first = before == null ? (shown == null ? 0 : shown) : before.first();
    lines.put(key, new Line(visible(name), shown, visible(remark), start, first, ""));
    redraw();
    startClock();
  }

  /** Replaces the line of a subject by its result, followed by the elapsed time. */
  public synchronized void finish(Object key, String result) {
    Line line = lines.get(key);
    if (line != null) {
      lines.put(key, line.withResult(visible(result) + " in " + elapsed(line)));
      redraw();
    }
  }

  /**
   * Draws the lines for another width. A terminal that has become narrower has broken each line
   * that is too long into several rows.
   */
  public synchronized void resize(int newColumns) {
    if (!drawn.isEmpty()) {
      int rows =
          drawn.stream()
              .mapToInt(width -> Math.max(1, (width + newColumns - 1) / newColumns))
              .sum();
      err.printStyled(toFirstLine(rows) + CLEAR_BELOW);
      drawn = List.of();
    }
    columns = newColumns;
    redraw();
  }

  /** Prints other output above the lines. */
  public synchronized void printAbove(Runnable print) {
    erase();
    print.run();
    redraw();
  }

  /**
   * Ends the display: results stay, and lines of unfinished work are removed, because the next
   * output is about them.
   */
  public synchronized void end() {
    stop();
    if (lines.values().removeIf(line -> line.result().isEmpty())) {
      erase();
      redraw();
    }
    if (!drawn.isEmpty()) {
      err.print("\n");
    }
    drawn = List.of();
    lines.clear();
  }

  /** Removes the line of a subject; the last line ends the display, as {@link #end()} does. */
  public synchronized void remove(Object key) {
    if (lines.size() == 1 && lines.containsKey(key)) {
      end();
    } else if (lines.remove(key) != null) {
      erase();
      redraw();
    }
  }

  /** Leaves the lines as they are, and draws nothing more. */
  public synchronized void stop() {
    if (clock != null) {
      clock.interrupt();
      clock = null;
    }
  }

  private void erase() {
    if (!drawn.isEmpty()) {
      err.printStyled(toFirstLine(drawn.size()) + CLEAR_BELOW);
      drawn = List.of();
    }
  }

  private void redraw() {
    if (lines.isEmpty()) {
      return;
    }
    int names =
        lines.values().stream().mapToInt(line -> DisplayWidth.of(line.name())).max().orElse(0);
    List<String> texts = lines.values().stream().map(line -> text(line, names)).toList();
    err.printStyled(
        toFirstLine(drawn.size())
            + NO_WRAP
            + String.join(CLEAR_LINE + "\n", texts)
            + CLEAR_LINE
            + WRAP);
    drawn = texts.stream().map(DisplayWidth::of).toList();
  }

  private static String toFirstLine(int rows) {
    return rows > 1 ? "\r\u001b[" + (rows - 1) + "A" : "\r";
  }

  /** Returns the line with as many parts as the terminal has room for. */
  private String text(Line line, int names) {
    // The last column stays free: some terminals wrap as soon as it is written.
    int room = columns - 1;
    if (!line.result().isEmpty()) {
      return DisplayWidth.fitting(line.result(), room);
    }
    String name = line.name() + " ".repeat(names - DisplayWidth.of(line.name()));
    String remark = line.remark().isEmpty() ? "" : " " + line.remark();
    String time = " " + elapsed(line);
    Integer percent = line.percent();
    if (percent == null) {
      String whole = name + remark + time;
      return DisplayWidth.of(whole) <= room ? whole : DisplayWidth.fitting(name + remark, room);
    }
    String number = String.format(Locale.ROOT, " %3d%%", percent);
    String estimate = estimate(line, percent);
    for (String tail :
        List.of(number + remark + time + estimate, number + remark + time, number + remark)) {
      int bar = Math.min(WIDEST_BAR, room - DisplayWidth.of(name + tail) - 3);
      if (bar >= NARROWEST_BAR) {
        int done = bar * percent / 100;
        return name + " [" + "#".repeat(done) + "-".repeat(bar - done) + "]" + tail;
      }
    }
    String withoutBar = name + number + remark;
    return DisplayWidth.of(withoutBar) <= room
        ? withoutBar
        : DisplayWidth.fitting((number + remark).strip(), room);
  }

  private Duration since(Line line) {
    return Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - line.start()));
  }

  private String elapsed(Line line) {
    return shortText(since(line));
  }

  /** Assumes that the rest goes on as the part that was observed. */
  private String estimate(Line line, int percent) {
    int progress = percent - line.first();
    Duration past = since(line);
    if (progress < PERCENT_FOR_ESTIMATE || percent >= 100 || past.isZero()) {
      return "";
    }
    return ", about " + shortText(past.multipliedBy(100L - percent).dividedBy(progress)) + " left";
  }

  /** Returns {@code 35s}, {@code 2m05s} or {@code 1h02m}. */
  private static String shortText(Duration time) {
    if (time.toHours() > 0) {
      return String.format(Locale.ROOT, "%dh%02dm", time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? String.format(Locale.ROOT, "%dm%02ds", time.toMinutes(), time.toSecondsPart())
        : time.toSeconds() + "s";
  }

  private String visible(String text) {
    return TerminalEscaper.encodable(TerminalEscaper.escape(text), err.charset());
  }

  private void startClock() {
    if (redrawsEachSecond && clock == null) {
      Thread started = new Thread(this::redrawEachSecond, "progress");
      started.setDaemon(true);
      clock = started;
      started.start();
    }
  }

  private void redrawEachSecond() {
    try {
      while (true) {
        Thread.sleep(1000);
        synchronized (this) {
          if (!Thread.currentThread().equals(clock)) {
            return;
          }
          redraw();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the display has ended
    } catch (BrokenOutputException e) {
      // The command itself will fail to write, and reports it.
    }
  }
}
