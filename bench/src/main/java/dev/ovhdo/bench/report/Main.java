package dev.ovhdo.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the parts that the arguments name, or all parts, and writes the figures to {@code
 * docs/performance.md}. {@code bench/run} starts this program.
 */
public final class Main {
  static final Set<String> PARTS = Set.of("lists", "start", "throughput");

  private final Path root;
  private final Page page;
  private final Path home;
  private final Programs programs;

  private Main(Path root, Path home) throws IOException {
    this.root = root;
    this.page = new Page(root.resolve("docs/performance.md"));
    this.home = home;
    this.programs = new Programs(root, home);
  }

  /**
   * Runs the program.
   *
   * @param arguments the folder of the repository, and the parts
   */
  public static void main(String... arguments)
      throws IOException, InterruptedException, RunnerException {
    List<String> parts = List.of(arguments).subList(1, arguments.length);
    if (!PARTS.containsAll(parts)) {
      System.err.println("bench/run: the parts are " + String.join(", ", new TreeSet<>(PARTS)));
      System.exit(2);
    }
    Path home = Files.createTempDirectory("ovh-do-bench-");
    try {
      new Main(Path.of(arguments[0]).toAbsolutePath(), home)
          .run(parts.isEmpty() ? PARTS : Set.copyOf(parts));
    } finally {
      delete(home);
    }
    System.exit(0);
  }

  private void run(Set<String> parts) throws IOException, InterruptedException, RunnerException {
    programs.makeArchives(home);
    if (parts.contains("start")) {
      StartFigures start = new StartFigures(home, programs);
      write("start", OtherTables.start(start.measure(), start.measureBesideGo()));
    }
    if (parts.contains("throughput")) {
      write("throughput", OtherTables.throughput(new ThroughputFigures(home, programs).measure()));
    }
    if (parts.contains("lists")) {
      List<ListFigures.Figure> lists = new ListFigures(home, programs).measure();
      write("lists", new ListTables(lists).text());
      Files.writeString(root.resolve("docs/images/performance.svg"), Plot.of(lists));
    }
  }

  private void write(String section, String tables) throws IOException {
    String absent =
        programs.absent().stream()
            .distinct()
            .map(reason -> "\nNot measured: " + reason + ".\n")
            .reduce("", String::concat);
    page.write(section, Machine.line(programs.jdks()) + "\n" + absent + "\n" + tables);
    System.out.println(tables);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
