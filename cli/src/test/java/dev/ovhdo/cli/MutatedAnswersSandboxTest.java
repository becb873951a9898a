package dev.ovhdo.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.context.CommandEntry;
import dev.ovhdo.cli.credential.DeclaredCalls;
import dev.ovhdo.cli.mutation.Mutation;
import dev.ovhdo.cli.mutation.MutationSandbox;
import dev.ovhdo.cli.mutation.MutationSandbox.Finished;
import dev.ovhdo.cli.mutation.NeededProperties;
import dev.ovhdo.cli.mutation.TypicalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command while one response of the sandbox is changed: a property is missing, null, of
 * another type or has an unknown value, or the whole response differs. A command stops only if it
 * needs the property, and never after it has changed something.
 *
 * <p>The number of cases is limited by {@code -Dovhdo.mutations=N}; {@code all} runs the whole
 * table. {@code -Dovhdo.mutations.seed=N} repeats a selection, and {@code
 * -Dovhdo.mutations.only=TEXT} runs the cases whose command line contains a text.
 */
class MutatedAnswersSandboxTest {
  private static final int STANDARD_SIZE = 600;

  /** A fixed selection, so that a build gives the same result each time. */
  private static final long STANDARD_SEED = 2026;

  /** Waits until a user has validated the consumer key on a page. */
  private static final String WITH_A_USER = "login";

  /**
   * Workers of fleets run in real time, and host keys need a fleet that has ended; their requests
   * are those of the commands for a machine.
   */
  private static final List<String> WORKERS =
      List.of("fleet run", "fleet resume", "fleet retry", "fleet worker", "fleet hostkeys");

  @TempDir Path home;

  /** A run with one mutation. */
  private record Case(TypicalRun run, Finished unchanged, Mutation mutation) {
    @Override
    public String toString() {
      return run + " | " + mutation;
    }
  }

  /** What happened in a case. */
  private enum Verdict {
    WORKS,
    STOPPED_AS_ALLOWED,
    STOPPED,
    STOPPED_AFTER_A_CHANGE,
    OTHER_CHANGES,
    UNEXPECTED_ERROR
  }

  private record Tried(Case tried, Verdict verdict, int exitCode, String message) {
    @Override
    public String toString() {
      return verdict + " (" + exitCode + ") " + tried + "\n    " + message;
    }
  }

  @Test
  void table_everyCommandThatSendsRequests_hasARun() {
    List<String> sending =
        CommandIndex.all().stream()
            .filter(entry -> !List.of("help", WITH_A_USER).contains(entry.name()))
            .filter(entry -> !WORKERS.contains(entry.name()))
            .filter(entry -> DeclaredCalls.of(entry).stream().noneMatch(List::isEmpty))
            .map(CommandEntry::name)
            .toList();

    assertThat(TypicalRun.all())
        .extracting(run -> Arguments.of(run.words()).command())
        .containsAll(sending);
  }

  @Test
  void commands_oneResponseIsChanged_stopOnlyIfTheyNeedTheProperty() throws Exception {
    long seed = Long.getLong("ovhdo.mutations.seed", STANDARD_SEED);
    long start = System.nanoTime();
    List<Case> cases = selection(inParallel(runs(), this::cases), new Random(seed));
    List<Tried> tried = inParallel(cases, MutatedAnswersSandboxTest::run);

    String selection = "-Dovhdo.mutations.seed=" + seed;
    System.out.println(
        "Mutated responses: "
            + tried.size()
            + " cases ("
            + selection
            + "), "
            + Stream.of(Verdict.values())
                .map(verdict -> count(tried, verdict) + " " + verdict)
                .collect(joining(", "))
            + ", "
            + Duration.ofNanos(System.nanoTime() - start).toSeconds()
            + " s");
    write(tried);
    assertThat(tried)
        .as("cases with " + selection)
        .filteredOn(each -> each.verdict().compareTo(Verdict.STOPPED_AS_ALLOWED) > 0)
        .isEmpty();
  }

  private static List<TypicalRun> runs() {
    String only = System.getProperty("ovhdo.mutations.only", "");
    return TypicalRun.all().stream().filter(run -> run.line().contains(only)).toList();
  }

  private List<Case> cases(MutationSandbox sandbox, TypicalRun run) throws IOException {
    Finished unchanged = sandbox.run(run);
    assertThat(unchanged.outcome().exitCode())
        .as("%s: %s", run, unchanged.outcome().err())
        .isZero();
    return sandbox.mutations(run).stream().map(each -> new Case(run, unchanged, each)).toList();
  }

  /** Returns the same number of random cases of each run, as far as the run has so many. */
  private static List<Case> selection(List<List<Case>> all, Random random) {
    String size = System.getProperty("ovhdo.mutations", String.valueOf(STANDARD_SIZE));
    int total = all.stream().mapToInt(List::size).sum();
    int wanted = size.equals("all") ? total : Math.min(total, Integer.parseInt(size));
    List<List<Case>> shuffled = new ArrayList<>();
    for (List<Case> ofRun : all) {
      List<Case> copy = new ArrayList<>(ofRun);
      Collections.shuffle(copy, random);
      shuffled.add(copy);
    }
    List<Case> selected = new ArrayList<>();
    for (int i = 0; selected.size() < wanted; i++) {
      for (List<Case> ofRun : shuffled) {
        if (i < ofRun.size() && selected.size() < wanted) {
          selected.add(ofRun.get(i));
        }
      }
    }
    return selected;
  }

  private static Tried run(MutationSandbox sandbox, Case each) throws IOException {
    Finished finished;
    try {
      finished = sandbox.run(each.run(), each.mutation());
    } catch (RuntimeException | Error e) {
      return new Tried(each, Verdict.UNEXPECTED_ERROR, -1, String.valueOf(e));
    }
    int code = finished.outcome().exitCode();
    String message = lastLine(finished.outcome().err());
    return new Tried(each, verdict(each, finished), code, message);
  }

  private static Verdict verdict(Case each, Finished finished) {
    int code = finished.outcome().exitCode();
    if (code == 1 || finished.outcome().err().contains("unexpected error")) {
      return Verdict.UNEXPECTED_ERROR;
    } else if (code != 0) {
      return finished.hasChanged()
          ? Verdict.STOPPED_AFTER_A_CHANGE
          : NeededProperties.allow(each.run(), each.mutation())
              ? Verdict.STOPPED_AS_ALLOWED
              : Verdict.STOPPED;
    }
    return each.mutation().isHarmless() && !finished.changes().equals(each.unchanged().changes())
        ? Verdict.OTHER_CHANGES
        : Verdict.WORKS;
  }

  private static long count(List<Tried> tried, Verdict verdict) {
    return tried.stream().filter(each -> each.verdict() == verdict).count();
  }

  private static String lastLine(String text) {
    String[] lines = text.strip().split("\n");
    return lines[lines.length - 1];
  }

  private static void write(List<Tried> tried) throws IOException {
    String lines = tried.stream().map(Tried::toString).sorted().collect(joining("\n"));
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("mutated-responses.txt"), lines);
  }

  @FunctionalInterface
  private interface Step<T, R> {
    R run(MutationSandbox sandbox, T value) throws IOException;
  }

  /** Runs a step for each value; each thread has its own sandbox. */
  private <T, R> List<R> inParallel(List<T> values, Step<T, R> step) throws Exception {
    Queue<MutationSandbox> idle = new ConcurrentLinkedQueue<>();
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < threads; i++) {
      Path own = Files.createTempDirectory(home, "home-");
      idle.add(new MutationSandbox(own));
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T value : values) {
        futures.add(
            executor.submit(
                () -> {
                  MutationSandbox sandbox = idle.remove();
                  try {
                    return step.run(sandbox, value);
                  } finally {
                    idle.add(sandbox);
                  }
                }));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}
