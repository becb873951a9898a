package dev.ovhdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.mutation.MutationSandbox;
import dev.ovhdo.cli.mutation.MutationSandbox.Finished;
import dev.ovhdo.cli.mutation.TypicalRun;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sample of all commands under faults of one call. The property {@code ovhdo.faults} is the
 * number of cases, {@code ovhdo.faults.seed} chooses them.
 */
class FaultSampleSandboxTest {
  private static final int CASES = Integer.getInteger("ovhdo.faults", 40);
  private static final long SEED = Long.getLong("ovhdo.faults.seed", 1);

  /** The faults that no command needs time for. */
  private static final List<String> EFFECTS =
      List.of(
          "Client::Conflict Not now",
          "status 500",
          "status 503",
          "html 502",
          "html 504",
          "retry-after 2s",
          "retry-after-date 2s",
          "drop-before-commit",
          "drop-after-commit",
          "late-commit 0s",
          "late-commit 3s",
          "truncated-body",
          "broken-body",
          "twice",
          "wrong-clock 2h",
          "expired-credential",
          "read-lag 3s");

  @TempDir Path home;

  @Test
  void sample_ofAllCommandsAndFaults_repeatsNoPostAndSaysWhatIsUnknown() throws IOException {
    MutationSandbox sandbox = new MutationSandbox(home);
    Random random = new Random(SEED);
    Map<String, Finished> regulars = new HashMap<>();
    List<String> doubled = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    List<String> untrue = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      TypicalRun run = TypicalRun.all().get(random.nextInt(TypicalRun.all().size()));
      String effect = EFFECTS.get(random.nextInt(EFFECTS.size()));
      Finished regular = regulars.get(run.line());
      if (regular == null) {
        regular = sandbox.run(run);
        regulars.put(run.line(), regular);
      }
      List<RecordedCall> changes =
          regular.calls().stream().filter(call -> !call.method().equals("GET")).toList();
      List<RecordedCall> from =
          changes.isEmpty() || random.nextInt(3) == 0 ? regular.calls() : changes;
      if (from.isEmpty()) {
        continue;
      }
      RecordedCall target = from.get(random.nextInt(from.size()));
      Finished finished = sandbox.run(run, List.of(once(effect, target)));
      String text =
          run + "  [" + effect + " in " + target + "]  exit code " + finished.outcome().exitCode();
      boolean isPost = target.method().equals("POST");
      boolean isLost = effect.matches("drop.*|late.*|html.*|truncated.*|broken.*|status.*");
      if (isPost && isLost && count(finished, target) > count(regular, target)) {
        doubled.add(text);
      }
      if (finished.outcome().exitCode() == 0
          && !finished.changes().containsAll(regular.changes())) {
        lost.add(text);
      }
      boolean deniesChange = finished.outcome().err().matches("(?s).*[Nn]othing was changed.*");
      if (finished.outcome().err().contains("unexpected error")
          || deniesChange && finished.hasChanged()
          || finished.outcome().exitCode() != 0 && finished.outcome().err().isBlank()) {
        untrue.add(text + "\n" + finished.outcome().err());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Commands under faults with the seed %d: %d cases, %d doubled, %d lost, %d untrue%n",
        SEED,
        CASES,
        doubled.size(),
        lost.size(),
        untrue.size());
    assertThat(doubled).as("doubled").isEmpty();
    assertThat(lost).as("lost").isEmpty();
    assertThat(untrue).as("untrue").isEmpty();
  }

  /**
   * Returns the number of calls like this. Refreshes of a zone are not counted: a command refreshes
   * again after it waited for another refresh.
   */
  private static long count(Finished run, RecordedCall like) {
    return like.path().matches(".*/refresh")
        ? 0
        : run.calls().stream()
            .filter(call -> call.method().equals("POST") && call.path().equals(like.path()))
            .count();
  }

  private static Fault once(String effect, RecordedCall target) {
    Fault.Effect real = Fault.parseEffect(effect).effect();
    AtomicInteger number = new AtomicInteger();
    return new Fault(
        call -> number.getAndIncrement() == 0 ? real.apply(call) : call.get(),
        target.method(),
        target.path(),
        Integer.MAX_VALUE);
  }
}
