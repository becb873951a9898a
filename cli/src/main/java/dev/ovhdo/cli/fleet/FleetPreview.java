package dev.ovhdo.cli.fleet;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.fleet.operation.Change;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.Step;
import java.util.List;

/** Reads each machine of a plan, and checks the first operation. */
final class FleetPreview {
  private FleetPreview() {}

  static void print(CommandContext context, FleetPlanArguments arguments) {
    FleetPlan plan = new FleetPlanReader(context, arguments).read();
    Ovh ovh = context.ovh();
    List<Row> rows = ovh.client().inParallel(plan.targets(), target -> row(ovh, plan, target));
    context.results().rows(rows, "target", "machine", "operations", "detail", "refused=refusal");
    long refused = rows.stream().filter(row -> !row.at("refusal").isNull()).count();
    if (refused > 0) {
      throw new CommandException(
          ExitCode.REFUSED,
          "%s of %s machines cannot be changed now".formatted(refused, rows.size()));
    }
  }

  private static Row row(Ovh ovh, FleetPlan plan, String target) {
    List<String> names = plan.operations().stream().map(Step::name).toList();
    Row row = Row.empty().with("target", target).with("operations", String.join(", ", names));
    try {
      Change change = plan.firstOperation().prepare(ovh, target);
      return row.with("machine", change.resource())
          .with("detail", change.detail())
          .with("refusal", null);
    } catch (InvalidCredentialException e) {
      throw e;
    } catch (OvhException e) {
      return row.with("machine", null).with("detail", null).with("refusal", e.getMessage());
    }
  }
}
