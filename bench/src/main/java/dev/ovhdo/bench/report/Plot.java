package dev.ovhdo.bench.report;

import dev.ovhdo.bench.report.KeySandbox.Link;
import dev.ovhdo.bench.report.ListFigures.Figure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws the time of a list against the number of objects as SVG, with logarithmic axes: a panel for
 * each latency. The colours are readable on a light and on a dark page.
 */
final class Plot {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 430;
  private static final int TOP = 96;
  private static final int BOTTOM = 376;
  private static final int LEFT = 70;
  private static final int PANEL = 390;
  private static final int STRIDE = 470;
  private static final double FASTEST = 0.001;
  private static final double SLOWEST = 100;
  private static final List<String> COLOURS =
      List.of("#e5484d", "#f08c00", "#1c86ee", "#2f9e44", "#9b6bdf", "#808b96");
  private static final List<Double> MARKS = List.of(0.001, 0.01, 0.1, 1.0, 10.0, 100.0);

  private final List<Figure> figures;
  private final StringBuilder svg = new StringBuilder();

  private Plot(List<Figure> figures) {
    this.figures = figures;
  }

  /** Returns the drawing of the lists over HTTPS. */
  static String of(List<Figure> figures) {
    return new Plot(figures.stream().filter(each -> each.link() == Link.HTTPS).toList()).draw();
  }

  private String draw() {
    svg.append(
        Numbers.format(
            """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d"
          role="img" aria-label="Time to list SSH keys against the number of keys">
          <style>
            text { font: 13px sans-serif; fill: #24292f; }
            .grid { stroke: #808b96; stroke-opacity: 0.35; }
            @media (prefers-color-scheme: dark) { text { fill: #d1d7e0; } }
          </style>
        """,
            WIDTH, HEIGHT));
    List<String> programs = figures.stream().map(Figure::program).distinct().toList();
    for (int i = 0; i < programs.size(); i++) {
      legend(programs.get(i), i);
    }
    for (int panel = 0; panel < ListFigures.LATENCIES.size(); panel++) {
      int latency = ListFigures.LATENCIES.get(panel);
      int left = LEFT + panel * STRIDE;
      axes(left, latency);
      for (int i = 0; i < programs.size(); i++) {
        line(left, programs.get(i), latency, COLOURS.get(i % COLOURS.size()));
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private void legend(String program, int index) {
    int x = LEFT + index % 3 * 300;
    int y = 24 + index / 3 * 22;
    add(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>",
        x, y - 4, x + 24, y - 4, COLOURS.get(index % COLOURS.size()));
    text(x + 32, y, "start", program.replace("`", ""));
  }

  private void axes(int left, int latency) {
    text(left + PANEL / 2, TOP - 12, "middle", "HTTPS, " + latency + " ms of latency");
    for (double seconds : MARKS) {
      double y = y(seconds);
      add(
          "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>",
          left, y, left + PANEL, y);
      text(
          left - 8,
          y + 4,
          "end",
          seconds < 1
              ? Numbers.format("%.0f ms", seconds * 1000)
              : Numbers.format("%.0f s", seconds));
    }
    for (int keys : ListFigures.KEYS) {
      double x = x(left, keys);
      add("<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x, TOP, x, BOTTOM);
      text(x, BOTTOM + 20, "middle", Numbers.count(keys));
    }
    text(left + PANEL / 2, BOTTOM + 42, "middle", "SSH keys of the account");
  }

  private void line(int left, String program, int latency, String colour) {
    List<Figure> points =
        figures.stream()
            .filter(each -> each.program().equals(program) && each.latency() == latency)
            .toList();
    String path =
        points.stream()
            .map(each -> Numbers.format("%.1f,%.1f", x(left, each.keys()), y(each.seconds())))
            .collect(Collectors.joining(" "));
    add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"/>", path, colour);
    for (Figure point : points) {
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>",
          x(left, point.keys()), y(point.seconds()), colour);
    }
  }

  private static double x(int left, int keys) {
    return left + PANEL * Math.log10(keys) / Math.log10(1_000);
  }

  private static double y(double seconds) {
    double shown = Math.max(FASTEST, seconds);
    double share =
        (Math.log10(shown) - Math.log10(FASTEST)) / (Math.log10(SLOWEST) - Math.log10(FASTEST));
    return BOTTOM - share * (BOTTOM - TOP);
  }

  private void text(double x, double y, String anchor, String content) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, content);
  }

  private void add(String pattern, Object... values) {
    svg.append("  ").append(Numbers.format(pattern, values)).append('\n');
  }
}
