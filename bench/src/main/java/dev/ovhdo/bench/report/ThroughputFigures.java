package dev.ovhdo.bench.report;

import dev.ovhdo.bench.ClientCallBenchmark;
import dev.ovhdo.bench.report.KeySandbox.Link;
import dev.ovhdo.bench.report.Programs.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures throughput and memory of the client and of the sandbox. */
final class ThroughputFigures {
  static final int OBJECTS = 100_000;
  static final int JSON_OBJECTS = 10_000;
  static final String HEAP = "-Xmx64m";

  private static final Duration TURN = Duration.ofSeconds(3);
  private static final int TURNS = 3;
  private static final int CONNECTIONS = 16;

  /**
   * The figures.
   *
   * @param rate calls per second of the client
   * @param signed microseconds of a signed call without a network
   * @param unsigned microseconds of the same call without a signature
   * @param list the list of 100,000 objects with a small heap
   * @param json the list of 10,000 objects as JSON
   * @param sandbox signed requests per second that the sandbox answers
   */
  record Figures(
      ClientRate rate,
      double signed,
      double unsigned,
      ProcessUsage list,
      ProcessUsage json,
      double sandbox) {}

  private final Path home;
  private final Programs programs;

  ThroughputFigures(Path home, Programs programs) {
    this.home = home;
    this.programs = programs;
  }

  Figures measure() throws IOException, InterruptedException, RunnerException {
    System.err.println("throughput: sandbox");
    double sandboxRate;
    ClientRate client;
    try (KeySandbox sandbox = new KeySandbox(home, 100, Link.HTTP, 0)) {
      List<Double> rates = new ArrayList<>();
      for (int turn = 0; turn < ClientRate.WARM_UP + TURNS; turn++) {
        rates.add(
            CallRate.measure(
                CONNECTIONS,
                TURN,
                () ->
                    new RawConnection(
                        sandbox.endpoint(), "/me/sshKey/key-000001", sandbox.signature())));
      }
      sandboxRate = Numbers.median(rates.subList(ClientRate.WARM_UP, rates.size()));
      System.err.println("throughput: client");
      client = ClientRate.measure(sandbox.signature(), TURN, TURNS);
    }
    System.err.println("throughput: memory");
    ProcessUsage list = list();
    ProcessUsage json = json();
    System.err.println("throughput: JMH");
    Collection<RunResult> calls = calls();
    return new Figures(
        client, score(calls, "signed"), score(calls, "unsigned"), list, json, sandboxRate);
  }

  /** Lists 100,000 objects as a stream. */
  private ProcessUsage list() throws IOException, InterruptedException {
    try (KeySandbox sandbox = new KeySandbox(home, OBJECTS, Link.HTTP, 0)) {
      Program library = programs.library(List.of(HEAP, "-XX:+UseSerialGC"), "each", 1);
      ProcessUsage usage = ProcessUsage.of(library.process(sandbox.environment()), true);
      if (!usage.output().get(0).startsWith(OBJECTS + " ")) {
        throw new IllegalStateException("the list is incomplete: " + usage.output());
      }
      return usage;
    }
  }

  private ProcessUsage json() throws IOException, InterruptedException {
    try (KeySandbox sandbox = new KeySandbox(home, JSON_OBJECTS, Link.HTTP, 0)) {
      Program json = programs.command(programs.newest(), "ls-keys", "-o", "json");
      ProcessUsage first = ProcessUsage.of(json.process(sandbox.environment()), true);
      if (first.output().stream().filter(line -> line.contains("\"keyName\"")).count()
          != JSON_OBJECTS) {
        throw new IllegalStateException("the JSON is incomplete");
      }
      return first;
    }
  }

  private static Collection<RunResult> calls() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(ClientCallBenchmark.class.getName())
                .warmupIterations(3)
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  private static double score(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
