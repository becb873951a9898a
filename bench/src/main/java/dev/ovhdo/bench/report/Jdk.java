package dev.ovhdo.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK of this machine.
 *
 * @param major the first number of its version
 * @param version the whole version
 */
record Jdk(int major, String version, Path home) {
  private static final int OLDEST = 17;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"((\\d+)[^\"]*)\"");

  /** The flags of the launcher, so that a difference is a difference of the programs. */
  static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=2",
          "-Xms32m",
          "-XX:NewSize=16m",
          "-XX:+UseTransparentHugePages",
          "-XX:+UseSerialGC",
          "-Xshare:auto");

  /** Returns the newest and the oldest JDK that can run the program; the newest first. */
  static List<Jdk> newestAndOldest() throws IOException {
    List<Path> homes = new ArrayList<>();
    homes.add(Path.of(System.getProperty("java.home")));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> folders = Files.list(installed)) {
        folders.sorted(Comparator.reverseOrder()).forEach(homes::add);
      }
    }
    Map<Integer, Jdk> byMajor = new TreeMap<>(Comparator.reverseOrder());
    for (Path home : homes) {
      Matcher version = VERSION.matcher(release(home));
      if (version.find() && Files.isExecutable(home.resolve("bin/javac"))) {
        int major = Integer.parseInt(version.group(2));
        byMajor.putIfAbsent(major, new Jdk(major, version.group(1), home));
      }
    }
    List<Jdk> usable = byMajor.values().stream().filter(jdk -> jdk.major >= OLDEST).toList();
    return usable.size() < 2 ? usable : List.of(usable.get(0), usable.get(usable.size() - 1));
  }

  private static String release(Path home) throws IOException {
    Path file = home.resolve("release");
    return Files.isReadable(file) ? Files.readString(file) : "";
  }

  /** Returns a command that runs a class with these flags. */
  List<String> run(List<String> flags, String classPath, Class<?> main, String... arguments) {
    return Stream.of(
            Stream.of(home.resolve("bin/java").toString()),
            flags.stream(),
            Stream.of("-cp", classPath, main.getName()),
            Stream.of(arguments))
        .flatMap(part -> part)
        .toList();
  }

  /** Returns whether this is the runtime of the self-contained image. */
  boolean isImage() {
    return home.endsWith("runtime");
  }

  String label() {
    return isImage() ? "image" : "JDK " + major;
  }
}
