package dev.ovhdo.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The size and compile time of the generated code.
 *
 * @param module the Maven module
 * @param classes the number of classes
 * @param compilation the time of the compiler in this build; zero if nothing was compiled
 * @param jarBytes the size of the jar in bytes
 */
record BuildReport(String module, long classes, Duration compilation, long jarBytes) {
  private static final Duration SLOW = Duration.ofSeconds(60);
  private static final long LARGE = 20_000_000;

  /**
   * Measures the result of the build.
   *
   * @param module the Maven module
   * @param stamp the file that is written after generation, directly before the compiler runs
   * @throws IllegalStateException if the jar is larger than 20 MB
   */
  static BuildReport of(String module, Path stamp, Path classes, Path jar) throws IOException {
    Instant ready = Files.getLastModifiedTime(stamp).toInstant();
    Instant newest = Instant.EPOCH;
    long count = 0;
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(BuildReport::isClass)::iterator) {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        newest = written.isAfter(newest) ? written : newest;
        count++;
      }
    }
    Duration took = newest.isAfter(ready) ? Duration.between(ready, newest) : Duration.ZERO;
    BuildReport report = new BuildReport(module, count, took, Files.size(jar));
    if (report.jarBytes > LARGE) {
      throw new IllegalStateException(report + ": the jar is larger than 20 MB");
    }
    return report;
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class");
  }

  /** Returns a line for the log of the build. */
  @Override
  public String toString() {
    return "Typed routes (%s): %s classes, %s, jar of %s MB%s"
        .formatted(
            module,
            classes,
            compilation.isZero()
                ? "compiled before"
                : "compiled in " + Main.tenths(compilation.toMillis() / 1000.0) + " s",
            Main.tenths(jarBytes / 1_000_000.0),
            compilation.compareTo(SLOW) > 0 ? "; WARNING: slower than 60 s" : "");
  }
}
