package dev.ovhdo.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one run of a program cost, from {@code /proc} of Linux.
 *
 * @param seconds from the start of the process to its end
 * @param cpu the CPU seconds of the process and of the processes that it started; in steps of 10 ms
 * @param mebibytes the largest resident memory; 0 if it was not watched
 * @param output the lines that the program printed
 */
record ProcessUsage(double seconds, double cpu, double mebibytes, List<String> output) {
  private static final Path OWN_STATISTICS = Path.of("/proc/self/stat");
  private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int TICKS_PER_SECOND = 100;

  /** The place of {@code cutime} behind the name of the program; {@code cstime} follows. */
  private static final int CHILDREN_TIME = 13;

  /**
   * Runs a program.
   *
   * @param watched whether the memory is watched, which takes some CPU time
   * @throws IllegalStateException if the program fails, or runs for more than two minutes
   */
  static ProcessUsage of(ProcessBuilder program, boolean watched)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("bench", ".out");
    Path err = Files.createTempFile("bench", ".err");
    try {
      program.redirectOutput(out.toFile()).redirectError(err.toFile());
      double cpuBefore = cpuOfChildren();
      long begin = System.nanoTime();
      Process process = program.start();
      double mebibytes = 0;
      try {
        process.getOutputStream().close();
        while (watched && !process.waitFor(2, TimeUnit.MILLISECONDS)) {
          mebibytes = Math.max(mebibytes, mebibytes(process));
        }
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
          throw new IllegalStateException(
              program.command() + " failed: " + Files.readString(err, StandardCharsets.UTF_8));
        }
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new ProcessUsage(
          seconds, cpuOfChildren() - cpuBefore, mebibytes, Files.readAllLines(out));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Returns the CPU time of all processes that this process has started and that have ended. */
  private static double cpuOfChildren() throws IOException {
    String text = Files.readString(OWN_STATISTICS);
    List<Long> times =
        Stream.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1))
            .skip(CHILDREN_TIME)
            .limit(2)
            .map(Long::valueOf)
            .toList();
    return (double) (times.get(0) + times.get(1)) / TICKS_PER_SECOND;
  }

  private static double mebibytes(Process process) throws IOException {
    try {
      Matcher found =
          MOST_MEMORY.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
      return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : 0;
    } catch (NoSuchFileException e) {
      return 0; // The process has ended.
    }
  }
}
