package dev.ovhdo.bench.report;

import dev.ovhdo.bench.peer.Hello;
import dev.ovhdo.bench.report.KeySandbox.Link;
import dev.ovhdo.bench.report.Programs.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures how long short commands take, beside the shortest program on the same JVM. */
final class StartFigures {
  private static final int RUNS = 11;
  private static final int KEYS = 200;
  private static final int LATENCY = 20;

  static final String HELLO = "hello world, with the flags of the launcher";

  /** The medians of the seconds by command, for a JDK; in the order of the page. */
  record Figure(Jdk jdk, Map<String, Double> seconds) {
    double ratio(String command) {
      return seconds.getOrDefault(command, 0.0) / seconds.getOrDefault(HELLO, 1.0);
    }
  }

  /**
   * Listing 200 keys from a server with latency.
   *
   * @param go the seconds of the Go program; 0 if there is none
   * @param ours the seconds of ovh-do on the newest JDK
   */
  record Beside(double go, double ours) {}

  private final Path home;
  private final Programs programs;

  StartFigures(Path home, Programs programs) {
    this.home = home;
    this.programs = programs;
  }

  List<Figure> measure() throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    try (KeySandbox http = new KeySandbox(home, KEYS, Link.HTTP, 0);
        KeySandbox https = new KeySandbox(home, KEYS, Link.HTTPS, 0)) {
      for (Jdk jdk : programs.starts()) {
        System.err.println("start: " + jdk.label());
        // The runtime of the image is made for one program, and starts others more slowly.
        Jdk hello = jdk.isImage() ? programs.newest() : jdk;
        Map<String, ProcessBuilder> commands = new LinkedHashMap<>();
        commands.put(
            HELLO, new ProcessBuilder(hello.run(Jdk.FLAGS, programs.classPath(), Hello.class)));
        put(commands, jdk, http, "`--version`", "--version");
        put(commands, jdk, http, "`--help`", "--help");
        put(commands, jdk, http, "`vps rebuild --help`", "vps", "rebuild", "--help");
        put(commands, jdk, http, "`ls-keys`, 200 keys, HTTP", "ls-keys");
        put(commands, jdk, https, "`ls-keys`, 200 keys, HTTPS", "ls-keys");
        figures.add(new Figure(jdk, medians(commands)));
      }
    }
    return figures;
  }

  private void put(
      Map<String, ProcessBuilder> commands,
      Jdk jdk,
      KeySandbox sandbox,
      String name,
      String... arguments) {
    commands.put(name, programs.command(jdk, arguments).process(sandbox.environment()));
  }

  /** The commands take turns, so that a busy moment of the machine affects all of them. */
  private static Map<String, Double> medians(Map<String, ProcessBuilder> commands)
      throws IOException, InterruptedException {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int run = 0; run <= RUNS; run++) {
      for (Map.Entry<String, ProcessBuilder> command : commands.entrySet()) {
        double one = ProcessUsage.of(command.getValue(), false).seconds();
        if (run > 0) {
          seconds.computeIfAbsent(command.getKey(), name -> new ArrayList<>()).add(one);
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    seconds.forEach((name, all) -> medians.put(name, Numbers.median(all)));
    return medians;
  }

  /** Measures a list from a server with latency, beside the Go program. */
  Beside measureBesideGo() throws IOException, InterruptedException {
    Program ours = programs.command(programs.newest(), "ls-keys");
    try (KeySandbox sandbox = new KeySandbox(home, KEYS, Link.HTTPS, LATENCY)) {
      Map<String, ProcessBuilder> both = new LinkedHashMap<>();
      both.put("ours", ours.process(sandbox.environment()));
      Map<String, Double> seconds = new LinkedHashMap<>(medians(both));
      Program go = programs.go().orElse(null);
      if (go != null) {
        seconds.put("go", ProcessUsage.of(go.process(sandbox.environment()), false).seconds());
      }
      return new Beside(seconds.getOrDefault("go", 0.0), seconds.getOrDefault("ours", 0.0));
    }
  }
}
