package dev.ovhdo.cli.ip;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ip.ForwardMissingException;
import dev.ovhdo.api.ip.ForwardWait;
import dev.ovhdo.api.ip.ReverseChange;
import dev.ovhdo.api.ip.ReverseChange.Kind;
import dev.ovhdo.api.ip.ReverseOutcome;
import dev.ovhdo.api.ip.ReversePlan;
import dev.ovhdo.api.ip.ReverseTable;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.Failures;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.session.Verb;
import dev.ovhdo.client.error.OvhException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ip reverse apply}: changes the reverse names that differ from a file. */
@Command(
    footer = {
      "",
      "'ovh-do help ip reverse plan' describes the file. The command asks before a name",
      "is replaced or removed. A failed change does not stop the others; the exit code",
      "is that of the first failure. Applied again, a file changes nothing.",
      "",
      "Example:",
      "  ovh-do ip reverse apply names.csv --wait-forward",
    })
@Calls({
  "GET /ip, GET /ip/{ip}/reverse, GET /ip/{ip}/reverse/{ipReverse}",
  "POST /ip/{ip}/reverse, DELETE /ip/{ip}/reverse/{ipReverse}",
})
public final class ReverseFileApply implements Verb {
  @Mixin ReverseFile file = new ReverseFile();

  @Mixin ForwardOptions forward = new ForwardOptions();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(Session session) {
    ForwardWait wait = forward.waiting(session);
    Change changing = new Change(session, change);
    ReverseTable table = file.read(session);
    ReversePlan plan = session.ovh().reverseDns().plan(table);
    if (plan.pending().isEmpty()) {
      session.note(ReversePlanText.summary(plan));
      if (!changing.isRehearsed()) {
        session.results().text("", List.of());
      }
      return;
    }
    Ovh ovh = destroys(plan) ? changing.agreed(shown(plan)) : changing.unasked();
    List<ReverseOutcome> outcomes = ovh.reverseDns().apply(plan, wait, each -> {});
    if (!changing.isRehearsed()) {
      show(session, outcomes);
    }
  }

  private static boolean destroys(ReversePlan plan) {
    return plan.count(Kind.REPLACE) + plan.count(Kind.REMOVE) > 0;
  }

  private Plan shown(ReversePlan plan) {
    Plan shown = Plan.of(file.file, ReversePlanText.summary(plan));
    for (ReverseChange each : plan.pending()) {
      shown =
          shown.with(
              ReversePlanText.sign(each.kind()) + " " + each.address(),
              ReversePlanText.names(each));
    }
    return shown;
  }

  private void show(Session session, List<ReverseOutcome> outcomes) {
    List<ReverseOutcome> done = outcomes.stream().filter(ReverseOutcome::isDone).toList();
    List<ReverseOutcome> failed = outcomes.stream().filter(each -> !each.isDone()).toList();
    ReversePlan made = new ReversePlan(done.stream().map(ReverseOutcome::change).toList());
    boolean colours = session.environment().colours(session.terminals().out());
    session
        .results()
        .text(ReversePlanText.lines(made, colours), outcomes.stream().map(this::row).toList());
    if (!failed.isEmpty()) {
      OvhException first = Objects.requireNonNull(failed.get(0).failure());
      throw new CommandException(
          Failures.exitCode(first),
          failed.size()
              + " of "
              + outcomes.size()
              + " changes failed\n"
              + failed.stream()
                  .map(each -> each.change().address() + ": " + message(each.failure()))
                  .collect(Collectors.joining("\n")),
          first);
    }
  }

  private Row row(ReverseOutcome outcome) {
    OvhException failure = outcome.failure();
    return ReverseRows.of(outcome.change())
        .with("outcome", failure == null ? "done" : "failed")
        .with("message", failure == null ? null : message(failure));
  }

  private String message(@Nullable OvhException failure) {
    return failure instanceof ForwardMissingException missing
        ? String.valueOf(forward.explained(missing).getMessage())
        : String.valueOf(Objects.requireNonNull(failure).getMessage());
  }
}
