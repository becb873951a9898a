package dev.ovhdo.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where and when a part of the figures was measured. */
final class Machine {
  private Machine() {}

  /** Returns a line with date, processor, memory, system and JDKs. */
  static String line(List<Jdk> jdks) throws IOException {
    return "Measured on %s: %s cores of %s, %s GiB of memory, Linux %s, JDK %s."
        .formatted(
            LocalDate.now(Clock.systemUTC()),
            Runtime.getRuntime().availableProcessors(),
            find("/proc/cpuinfo", "model name\\s*: (.*)"),
            Long.parseLong(find("/proc/meminfo", "MemTotal:\\s+(\\d+)")) >> 20,
            first("(\\d+[.]\\d+).*", System.getProperty("os.version")),
            jdks.stream().map(Jdk::version).collect(Collectors.joining(" and ")));
  }

  private static String find(String file, String pattern) throws IOException {
    return first(pattern, Files.readString(Path.of(file)));
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    return found.find() ? found.group(1).strip() : "0";
  }
}
