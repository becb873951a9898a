package dev.ovhdo.cli.fleet;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.fleet.operation.Change;
import dev.ovhdo.fleet.operation.FleetPlan;
import dev.ovhdo.fleet.operation.Step;
import java.util.List;
import java.util.Optional;

/** Reads each machine of a plan, and checks the first operation. */
final class FleetPreview {
  private FleetPreview() {}

  static void print(CommandContext context, FleetPlanArguments arguments) {
    FleetPlan plan = new FleetPlanReader(context, arguments).read();
    Ovh ovh = context.ovh();
    List<Row> rows =
        plan.firstOperation().prepareAll(ovh, plan.targets()).stream()
            .map(change -> row(plan, change))
            .toList();
    context.results().rows(rows, "target", "machine", "operations", "detail", "refused=refusal");
    long refused = rows.stream().filter(row -> !row.at("refusal").isNull()).count();
    if (refused > 0) {
      throw new CommandException(
          ExitCode.REFUSED,
          "%s of %s machines cannot be changed now".formatted(refused, rows.size()));
    }
  }

  private static Row row(FleetPlan plan, ListedItem<Change> prepared) {
    List<String> names = plan.operations().stream().map(Step::name).toList();
    prepared
        .reason()
        .filter(InvalidCredentialException.class::isInstance)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    Optional<Change> change = prepared.item();
    return Row.empty()
        .with("target", prepared.id())
        .with("operations", String.join(", ", names))
        .with("machine", change.map(Change::resource).orElse(null))
        .with("detail", change.map(Change::detail).orElse(null))
        .with("refusal", prepared.reason().map(OvhException::getMessage).orElse(null));
  }
}
