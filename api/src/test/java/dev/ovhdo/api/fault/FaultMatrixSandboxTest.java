package dev.ovhdo.api.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.api.fault.FaultMatrix.Finding;
import dev.ovhdo.api.fault.FaultMatrix.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each changing operation of the library and ten reads under each fault of the sandbox. The
 * property {@code ovhdo.matrix.cases} is the number of cases for each operation and fault (20 for
 * the whole matrix), {@code ovhdo.matrix.seed} chooses the calls that fail, {@code
 * ovhdo.matrix.only} is a regular expression for {@code operation [effect]}, and {@code
 * ovhdo.matrix.case} runs a single number.
 */
class FaultMatrixSandboxTest {
  private static final int CASES = Integer.getInteger("ovhdo.matrix.cases", 1);
  private static final int SINGLE = Integer.getInteger("ovhdo.matrix.case", -1);
  private static final long SEED = Long.getLong("ovhdo.matrix.seed", 1);
  private static final Pattern ONLY = Pattern.compile(System.getProperty("ovhdo.matrix.only", ""));

  /** More threads than processors, because the cases with time limits wait. */
  private static final int THREADS = 6;

  @TempDir Path folder;

  @Test
  void matrix_eachOperationUnderEachFault_losesNothingDoublesNothingAndSaysTheTruth()
      throws Exception {
    FaultMatrix matrix = new FaultMatrix(folder, SEED);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<List<Finding>>> cases = new ArrayList<>();
    try {
      for (MatrixOperation operation : MatrixOperation.all()) {
        for (MatrixFault fault : MatrixFault.all()) {
          if (!ONLY.matcher(operation + " [" + fault + "]").find()) {
            continue;
          }
          for (int i = 0; i < CASES; i++) {
            // Each fault begins with another kind of target, so that a small run has all kinds.
            int number = SINGLE >= 0 ? SINGLE : i * 3 + cases.size() / CASES;
            cases.add(threads.submit(() -> matrix.run(operation, fault, number)));
          }
        }
      }
      List<Finding> findings = new ArrayList<>();
      for (Future<List<Finding>> each : cases) {
        findings.addAll(each.get());
      }
      System.out.printf(
          Locale.ROOT,
          "Fault matrix with the seed %d: %d cases, %d doubled, %d lost, %d untrue, %d not hidden%n",
          SEED,
          cases.size(),
          count(findings, Problem.DOUBLED),
          count(findings, Problem.LOST),
          count(findings, Problem.UNTRUE),
          count(findings, Problem.NOT_HIDDEN));
      assertThat(
              findings.stream().map(Finding::toString).sorted().collect(Collectors.joining("\n")))
          .isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * The check of the checks: operations that repeat blindly, hide failures or say what is wrong.
   */
  @Test
  void run_operationsWithDefects_areFound() {
    FaultMatrix matrix = new FaultMatrix(folder, SEED);
    MatrixFault dropped = fault("drop-after-commit");

    assertThat(problems(matrix, dropped, MatrixFaultyOperations.sendsAgain()))
        .contains(Problem.DOUBLED);
    assertThat(problems(matrix, fault("html 502"), MatrixFaultyOperations.hidesFailures()))
        .contains(Problem.LOST);
    assertThat(problems(matrix, dropped, MatrixFaultyOperations.deniesChanges()))
        .containsExactly(Problem.UNTRUE);
  }

  private static MatrixFault fault(String effect) {
    return MatrixFault.all().stream()
        .filter(each -> each.effect().equals(effect))
        .findFirst()
        .orElseThrow();
  }

  private static List<Problem> problems(
      FaultMatrix matrix, MatrixFault fault, MatrixOperation operation) {
    return matrix.run(operation, fault, 0).stream().map(Finding::problem).toList();
  }

  private static long count(List<Finding> findings, Problem problem) {
    return findings.stream().filter(each -> each.problem() == problem).count();
  }
}
