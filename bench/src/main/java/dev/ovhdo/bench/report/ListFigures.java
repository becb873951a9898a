package dev.ovhdo.bench.report;

import dev.ovhdo.bench.report.KeySandbox.Link;
import dev.ovhdo.bench.report.Programs.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures how the programs list SSH keys. */
final class ListFigures {
  static final List<Integer> KEYS = List.of(1, 10, 100, 1_000);
  static final List<Integer> LATENCIES = List.of(0, 20);

  /** Runs until this many seconds have passed, but at most {@link #MOST_RUNS} times. */
  private static final double BUDGET = 2;

  private static final int MOST_RUNS = 5;

  /** A program whose first run takes as many seconds has no second run. */
  private static final double LONG_RUN = 10;

  /**
   * The cost of a list.
   *
   * @param latency the latency of the server in milliseconds
   * @param requests the requests of a later run, when the first run has filled the caches
   */
  record Figure(
      String program,
      boolean isOurs,
      Link link,
      int latency,
      int keys,
      int requests,
      double seconds,
      double cpu,
      double mebibytes) {}

  private final Path home;
  private final Programs programs;

  ListFigures(Path home, Programs programs) {
    this.home = home;
    this.programs = programs;
  }

  List<Figure> measure() throws IOException, InterruptedException {
    List<Program> lists = programs.lists();
    List<Figure> figures = new ArrayList<>();
    for (Link link : Link.values()) {
      for (int latency : LATENCIES) {
        for (int keys : KEYS) {
          System.err.printf("lists: %s, %d ms, %d keys%n", link, latency, keys);
          for (Program program : lists) {
            if (link == Link.HTTPS || program.overHttp()) {
              figures.add(measure(program, link, latency, keys));
            }
          }
          figures.add(measureLibrary(link, latency, keys));
        }
      }
    }
    return figures;
  }

  /** The first run counts only if it takes so long that there is no second run. */
  private Figure measure(Program program, Link link, int latency, int keys)
      throws IOException, InterruptedException {
    try (KeySandbox sandbox = new KeySandbox(home, keys, link, latency)) {
      Map<String, String> environment = sandbox.environment();
      ProcessUsage watched = ProcessUsage.of(program.process(environment), true);
      int requests = sandbox.calls().size();
      requireKeys(program.name(), watched.output().size(), keys);
      List<ProcessUsage> runs = new ArrayList<>();
      double spent = watched.seconds();
      while (spent < (runs.isEmpty() ? LONG_RUN : BUDGET) && runs.size() < MOST_RUNS) {
        int before = sandbox.calls().size();
        ProcessUsage run = ProcessUsage.of(program.process(environment), false);
        requests = runs.isEmpty() ? sandbox.calls().size() - before : requests;
        spent += run.seconds();
        runs.add(run);
      }
      List<ProcessUsage> counted = runs.isEmpty() ? List.of(watched) : runs;
      return new Figure(
          program.name(),
          program.isOurs(),
          link,
          latency,
          keys,
          requests,
          Numbers.median(counted.stream().map(ProcessUsage::seconds).toList()),
          // A mean, because the CPU time of a process has steps of 10 ms.
          counted.stream().mapToDouble(ProcessUsage::cpu).average().orElse(0),
          watched.mebibytes());
    }
  }

  private Figure measureLibrary(Link link, int latency, int keys)
      throws IOException, InterruptedException {
    int lists = 40;
    try (KeySandbox sandbox = new KeySandbox(home, keys, link, latency)) {
      Program library = programs.library(List.of("-XX:+UseSerialGC"), "all", lists);
      ProcessUsage usage = ProcessUsage.of(library.process(sandbox.environment()), true);
      String[] printed = usage.output().get(0).split(" ", -1);
      requireKeys(Programs.LIBRARY, Integer.parseInt(printed[0]), keys);
      long requests =
          sandbox.calls().stream().filter(call -> !call.path().equals("/auth/time")).count();
      return new Figure(
          Programs.LIBRARY,
          true,
          link,
          latency,
          keys,
          (int) Math.round((double) requests / lists),
          Double.parseDouble(printed[1]),
          Double.parseDouble(printed[2]),
          usage.mebibytes());
    }
  }

  private static void requireKeys(String program, int listed, int keys) {
    if (listed != keys) {
      throw new IllegalStateException(program + " listed " + listed + " of " + keys + " keys");
    }
  }
}
