package dev.ovhdo.api.fault;

import dev.ovhdo.api.AccountSandbox;
import dev.ovhdo.api.fault.MatrixFault.Knowledge;
import dev.ovhdo.client.error.OperationException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs operations under faults and compares result, account and message. Thread-safe. */
final class FaultMatrix {
  /** Longer than each task, each delay of a fault and each wait of the library. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  private static final Duration LATER = Duration.ofDays(2);

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)nothing (was|has been) (?!published)|was not (sent|carried out)"
              + "|certainly (not|changed nothing)|no change was");

  private static final Pattern DOUBT =
      Pattern.compile(
          "(?i)may have|may still|in doubt|(outcome|state) is unknown|is not known|may or may not");

  private final Path folder;
  private final long seed;
  private final Map<String, Baseline> baselines = new ConcurrentHashMap<>();

  /** What an operation does without faults. */
  private record Baseline(AccountContent before, AccountContent after, List<RecordedCall> calls) {}

  /** How a case can be wrong. */
  enum Problem {
    /** An effect happened more often than the operation says. */
    DOUBLED,
    /** The operation reported success without its effect. */
    LOST,
    /** The message of the exception is not true, or the exception is not one of the library. */
    UNTRUE,
    /** A fault that the client must hide became a failure. */
    NOT_HIDDEN
  }

  /** A case that is wrong. */
  record Finding(Problem problem, String fault, String operation, String detail) {
    @Override
    public String toString() {
      return problem + "  " + operation + "  [" + fault + "]  " + detail;
    }
  }

  /**
   * Creates a matrix.
   *
   * @param folder a folder for the files of the sandboxes
   */
  FaultMatrix(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  /**
   * The calls of a run that have the fault: one or two that match, or a share of all calls. A clock
   * that is changed stays changed.
   *
   * @param first the number of earlier calls with the same method and path
   * @param position the number of all earlier calls
   */
  private record Target(RecordedCall call, int first, int position, int times, boolean isShare) {
    static Target choose(Baseline baseline, Random random, int number) {
      List<RecordedCall> changes =
          baseline.calls().stream().filter(each -> !each.method().equals("GET")).toList();
      boolean ofAll = number % 10 > 4 && number % 10 < 8 || changes.isEmpty();
      List<RecordedCall> from = ofAll ? baseline.calls() : changes;
      int index = random.nextInt(from.size());
      RecordedCall call = from.get(index);
      int first = (int) from.subList(0, index).stream().filter(each -> isSame(each, call)).count();
      return new Target(
          call, first, baseline.calls().indexOf(call), number % 10 == 8 ? 2 : 1, number % 10 == 9);
    }

    private static boolean isSame(RecordedCall one, RecordedCall other) {
      return one.method().equals(other.method()) && one.path().equals(other.path());
    }

    boolean isChange() {
      return isShare || !call.method().equals("GET");
    }

    Fault fault(String effect) {
      if (isShare) {
        return Fault.parse("* *: " + effect + " 20%");
      }
      Fault.Effect real = Fault.parseEffect(effect).effect();
      AtomicInteger number = new AtomicInteger();
      boolean isClock = effect.startsWith("wrong-clock");
      int begin = isClock ? position : first;
      int end = isClock ? Integer.MAX_VALUE : first + times;
      return new Fault(
          received -> {
            int current = number.getAndIncrement();
            return current >= begin && current < end ? real.apply(received) : received.get();
          },
          isClock ? "*" : call.method(),
          isClock ? "*" : call.path(),
          Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
      return isShare
          ? "20% of all calls"
          : call.method() + " " + call.path() + " #" + (first + 1) + (times > 1 ? " twice" : "");
    }
  }

  /**
   * Runs an operation with a fault.
   *
   * @param number the number of the case among those of this operation and this fault
   * @return what is wrong
   */
  List<Finding> run(MatrixOperation operation, MatrixFault fault, int number) {
    if (!fault.needsTimeLimit()) {
      return run(operation, fault, number, PATIENT);
    }
    List<Finding> findings = run(operation, fault, number, Duration.ofMillis(150));
    // On a loaded machine, other requests than the chosen ones may exceed the short limit, too.
    return findings.isEmpty() ? findings : run(operation, fault, number, Duration.ofSeconds(3));
  }

  private List<Finding> run(
      MatrixOperation operation, MatrixFault fault, int number, Duration limit) {
    Baseline baseline = baselines.computeIfAbsent(operation.name(), name -> baseline(operation));
    Random random =
        new Random(seed * 31 * 31 * 31 + (operation.name() + fault.effect()).hashCode() + number);
    Target target = Target.choose(baseline, random, number);
    try (AccountSandbox sandbox = start(limit, random)) {
      operation.prepare(sandbox);
      sandbox.sandbox().faults().next(target.fault(fault.effect()));
      RuntimeException failure = outcome(operation, sandbox);
      sandbox.sandbox().faults().clear();
      sandbox.advance(LATER);
      AccountContent content = AccountContent.of(sandbox.sandbox().account());
      Case judged = new Case(fault, target, baseline, content, failure);
      return judged.findings().stream()
          .map(
              each ->
                  new Finding(
                      each.problem(),
                      fault.effect(),
                      operation.name(),
                      "case " + number + ", " + target + ": " + each.detail()))
          .toList();
    }
  }

  private AccountSandbox start(Duration limit, Random random) {
    Path own = folder.resolve(Thread.currentThread().getName());
    return new AccountSandbox(
        server -> server.dns(false).folder(own).faultSeed(random.nextLong()),
        client ->
            client
                .retryPolicy(RetryPolicy.standard().withMaxAttempts(3))
                .random(random)
                .timeout(limit));
  }

  private static @Nullable RuntimeException outcome(
      MatrixOperation operation, AccountSandbox sandbox) {
    try {
      operation.action().accept(sandbox.ovh());
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private Baseline baseline(MatrixOperation operation) {
    try (AccountSandbox sandbox = start(PATIENT, new Random(seed))) {
      operation.prepare(sandbox);
      AccountContent before = AccountContent.of(sandbox.sandbox().account());
      operation.action().accept(sandbox.ovh());
      List<RecordedCall> calls = sandbox.sandbox().journal().calls();
      sandbox.advance(LATER);
      return new Baseline(before, AccountContent.of(sandbox.sandbox().account()), calls);
    }
  }

  /** A finished case. */
  private record Case(
      MatrixFault fault,
      Target target,
      Baseline baseline,
      AccountContent content,
      @Nullable RuntimeException failure) {

    private record Verdict(Problem problem, String detail) {}

    List<Verdict> findings() {
      List<Verdict> found = new ArrayList<>();
      String excess =
          content.excess(
              baseline.before(), baseline.after(), fault.knowledge() == Knowledge.TWICE ? 2 : 1);
      if (!excess.isEmpty()) {
        found.add(new Verdict(Problem.DOUBLED, excess));
      }
      if (failure == null) {
        String missing = content.missing(baseline.after());
        if (!missing.isEmpty() && !deletesLate()) {
          found.add(new Verdict(Problem.LOST, "success without " + missing));
        }
      } else {
        checkMessage(failure).ifPresent(text -> found.add(new Verdict(Problem.UNTRUE, text)));
        if (mustBeHidden()) {
          found.add(new Verdict(Problem.NOT_HIDDEN, text(failure)));
        }
      }
      return found;
    }

    /**
     * Returns whether OVHcloud carries out a DELETE after its 504 and after the next call of the
     * operation has created an item with the same name. No client can know or prevent this.
     */
    private boolean deletesLate() {
      return fault.effect().equals("late-commit 3s")
          && content.missing(baseline.after()).startsWith("key ")
          && (target.isShare() || target.call().method().equals("DELETE"));
    }

    private boolean mustBeHidden() {
      if (target.isShare() || target.times() > 1 || fault.needsTimeLimit()) {
        return false;
      }
      return fault.knowledge() == Knowledge.SUCCESS
          || !target.isChange()
              && fault.isHiddenFromReads()
              && !fault.effect().equals("read-lag 3s");
    }

    private Optional<String> checkMessage(RuntimeException thrown) {
      if (!(thrown instanceof OvhException failed)) {
        return Optional.of("not an exception of the library: " + text(thrown));
      }
      String message = String.valueOf(failed.getMessage());
      boolean unchanged = content.equals(baseline.before());
      boolean saysDoubt = DOUBT.matcher(message).find();
      boolean doubts = failed.mayHaveBeenCarriedOut() || saysDoubt;
      if (NOTHING.matcher(message).find() && !saysDoubt && !unchanged) {
        return Optional.of(
            "says that nothing happened, but there is "
                + baseline.before().missing(content)
                + " -- "
                + text(failed));
      }
      if (!doubts
          && !unchanged
          && fault.knowledge() != Knowledge.TWICE
          && !isOfTheWait(message)
          && !(failed instanceof OperationException)) {
        return Optional.of(
            "is a certain failure, but there is "
                + baseline.before().missing(content)
                + " -- "
                + text(failed));
      }
      boolean couldKnow =
          fault.knowledge() == Knowledge.REFUSED && !target.isShare() && target.times() == 1;
      return doubts && couldKnow && unchanged
          ? Optional.of("is in doubt after a refusal -- " + text(failed))
          : Optional.empty();
    }

    /**
     * Waiting for a task, or for the boot after it, is an operation of its own, whose failure says
     * nothing of the change.
     */
    private static boolean isOfTheWait(String message) {
      return message.matches("(?s)GET (\\S+/tasks?/\\d+|/vps/vps-demo) .*");
    }

    private static String text(Throwable thrown) {
      return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }
  }
}
