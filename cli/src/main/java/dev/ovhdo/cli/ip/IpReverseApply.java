package dev.ovhdo.cli.ip;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ip.ForwardRecordMissingException;
import dev.ovhdo.api.ip.ForwardWaitOptions;
import dev.ovhdo.api.ip.ReversePlan;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange;
import dev.ovhdo.api.ip.ReversePlan.ReverseChange.Kind;
import dev.ovhdo.api.ip.ReverseTable;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.output.Row;
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
public final class IpReverseApply implements CliCommand {
  @Mixin ReverseTableArguments file = new ReverseTableArguments();

  @Mixin WaitForwardOptions forward = new WaitForwardOptions();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Override
  public void run(CommandContext context) {
    ForwardWaitOptions wait = forward.forwardWait(context);
    Confirmation confirmation = new Confirmation(context, change);
    ReverseTable table = file.read(context);
    ReversePlan plan = context.ovh().reverseDns().plan(table);
    if (plan.pending().isEmpty()) {
      context.terminal().note(ReversePlanText.summary(plan));
      context.results().text("", List.of());
      return;
    }
    Ovh ovh =
        destroys(plan)
            ? confirmation.confirmByName(confirmationPlan(plan))
            : confirmation.withoutQuestion();
    List<ReverseChange.Outcome> outcomes = ovh.reverseDns().apply(plan, wait, each -> {});
    show(context, outcomes);
  }

  private static boolean destroys(ReversePlan plan) {
    return plan.count(Kind.REPLACE) + plan.count(Kind.REMOVE) > 0;
  }

  private Plan confirmationPlan(ReversePlan plan) {
    Plan shown = Plan.of(file.file, ReversePlanText.summary(plan));
    for (ReverseChange each : plan.pending()) {
      shown =
          shown.withFact(
              ReversePlanText.sign(each.kind()).line(each.address().toString(), false),
              ReversePlanText.names(each));
    }
    return shown;
  }

  private void show(CommandContext context, List<ReverseChange.Outcome> outcomes) {
    List<ReverseChange.Outcome> done =
        outcomes.stream().filter(ReverseChange.Outcome::isDone).toList();
    List<ReverseChange.Outcome> failed = outcomes.stream().filter(each -> !each.isDone()).toList();
    ReversePlan made = new ReversePlan(done.stream().map(ReverseChange.Outcome::change).toList());
    boolean colours = context.terminal().colours(context.terminal().interactive().out());
    context
        .results()
        .styledText(
            ReversePlanText.lines(made, colours), outcomes.stream().map(this::row).toList());
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

  private Row row(ReverseChange.Outcome outcome) {
    OvhException failure = outcome.failure();
    return ReverseRows.of(outcome.change())
        .with("outcome", failure == null ? "done" : "failed")
        .with("message", failure == null ? null : message(failure));
  }

  private String message(@Nullable OvhException failure) {
    return failure instanceof ForwardRecordMissingException missing
        ? String.valueOf(forward.withAdvice(missing).getMessage())
        : String.valueOf(Objects.requireNonNull(failure).getMessage());
  }
}
