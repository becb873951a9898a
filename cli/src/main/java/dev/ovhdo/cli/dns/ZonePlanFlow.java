package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.dns.IncompleteChangeException;
import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.api.dns.ZonePlan.RecordWrite;
import dev.ovhdo.api.dns.ZonePublication;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.output.Row;
import java.util.Locale;

/**
 * Shows a plan, asks for confirmation if values are removed, executes it, and reports the result.
 */
final class ZonePlanFlow {
  private final CommandContext context;
  private final Confirmation confirmation;
  private final boolean isPublished;

  ZonePlanFlow(CommandContext context, ZoneChangeOptions options) {
    this.context = context;
    this.confirmation = new Confirmation(context, options.change);
    this.isPublished = !options.noRefresh;
  }

  /** Executes a plan from the command line; asks for confirmation only if it removes values. */
  void run(ZonePlan plan) {
    boolean harmless = plan.changes().stream().allMatch(change -> change.removed().isEmpty());
    execute(harmless ? confirmation.withoutQuestion() : confirmed(plan), plan);
  }

  /** Executes a plan from a file; asks for confirmation unless it is empty. */
  void runConfirmed(ZonePlan plan) {
    plan.requireNotTooLarge();
    execute(plan.isEmpty() ? confirmation.withoutQuestion() : confirmed(plan), plan);
  }

  private Ovh confirmed(ZonePlan plan) {
    if (confirmation.showsPlan()) {
      boolean colours = context.terminal().colours(context.terminal().interactive().err());
      context.terminal().err().printStyled(new ZonePlanText(plan, colours).changes());
    }
    return confirmation.confirmByName(
        Plan.of(plan.zone(), "change " + plan.zone() + ": " + ZonePlanText.summary(plan)));
  }

  private void execute(Ovh ovh, ZonePlan plan) {
    ZonePlan.Applied done = apply(ovh, plan);
    context.terminal().note(plan.zone() + ": " + outcomeText(done));
    ZonePublication publication = done.publication();
    if (publication != null) {
      publication.notes().forEach(context.terminal()::note);
    }
    if (context.results().isRequested()) {
      context
          .results()
          .rows(
              done.writes().stream().map(ZonePlanFlow::row).toList(),
              "change",
              "name",
              "type",
              "ttl",
              "value",
              "id");
    }
  }

  private ZonePlan.Applied apply(Ovh ovh, ZonePlan plan) {
    context
        .terminal()
        .interruptMessage(
            "interrupted. Some changes may be made, and not published: run the same command again,"
                + " and then "
                + refreshCommand(plan));
    try {
      return isPublished
          ? ovh.zones().records().apply(plan, write -> {})
          : ovh.zones().records().applyUnpublished(plan, write -> {});
    } catch (IncompleteChangeException e) {
      throw new CommandException(
          Failures.exitCode(e),
          Failures.message(e) + " " + refreshCommand(plan) + " refreshes the zone",
          e);
    } finally {
      context.terminal().interruptMessage("");
    }
  }

  private static String refreshCommand(ZonePlan plan) {
    return "'ovh-do dns refresh " + plan.zone() + "'";
  }

  private static String outcomeText(ZonePlan.Applied done) {
    if (!done.hasChanged()) {
      return done.refreshed()
          ? "nothing to change; earlier changes were published"
          : "nothing to change";
    }
    int count = done.writes().size() + (done.plan().newAuthority().isPresent() ? 1 : 0);
    ZonePublication publication = done.publication();
    return (count == 1 ? "1 record" : count + " records")
        + (publication == null
            ? " changed, not published yet"
            : publication.deployed() ? " changed and published" : " changed, refresh accepted");
  }

  private static Row row(RecordWrite write) {
    return Row.empty()
        .with("change", write.kind().name().toLowerCase(Locale.ROOT))
        .with("name", write.name())
        .with("type", write.type().value())
        .with("ttl", write.ttl())
        .with("value", write.value())
        .with("id", write.id() == 0 ? null : write.id());
  }
}
