package dev.ovhdo.bench.report;

import java.util.List;
import java.util.Locale;

/** Figures as the page shows them. */
final class Numbers {
  private Numbers() {}

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Returns a duration with its unit: {@code 2.4 ms}, {@code 85 ms}, {@code 1.25 s}. */
  static String duration(double seconds) {
    double milliseconds = seconds * 1000;
    if (milliseconds < 999.5) {
      return format(milliseconds < 9.95 ? "%.1f ms" : "%.0f ms", milliseconds);
    }
    return format("%.2f s", seconds);
  }

  static String ratio(double value) {
    return format(value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : "%.0f", value);
  }

  static String count(double value) {
    return format("%,.0f", value);
  }

  @SuppressWarnings("AnnotateFormatMethod") // The annotation would need another dependency.
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
