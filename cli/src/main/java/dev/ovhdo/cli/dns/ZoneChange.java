package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.dns.AppliedPlan;
import dev.ovhdo.api.dns.RecordWrite;
import dev.ovhdo.api.dns.ZonePlan;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.Session;
import java.util.Locale;

/**
 * Shows a plan, asks for confirmation if values are removed, executes it, and reports the result.
 */
final class ZoneChange {
  private final Session session;
  private final Change changing;
  private final boolean refresh;

  ZoneChange(Session session, ChangeOptions options, boolean refresh) {
    this.session = session;
    this.changing = new Change(session, options);
    this.refresh = refresh;
  }

  /** Executes a plan from the command line; asks for confirmation only if it removes values. */
  void make(ZonePlan plan) {
    boolean harmless = plan.changes().stream().allMatch(change -> change.removed().isEmpty());
    carryOut(harmless ? changing.unasked() : agreed(plan), plan);
  }

  /** Executes a plan from a file; asks for confirmation unless it is empty. */
  void makeAgreed(ZonePlan plan) {
    plan.refuseIfTooLarge();
    carryOut(plan.isEmpty() ? changing.unasked() : agreed(plan), plan);
  }

  private Ovh agreed(ZonePlan plan) {
    if (changing.isShown()) {
      boolean colours = session.environment().colours(session.terminals().err());
      session.err().print(new PlanText(plan, colours).changes());
    }
    return changing.agreed(
        Plan.of(plan.zone(), "change " + plan.zone() + ": " + PlanText.summary(plan)));
  }

  private void carryOut(Ovh ovh, ZonePlan plan) {
    if (changing.isRehearsed()) {
      rehearse(ovh, plan);
      return;
    }
    AppliedPlan done =
        refresh
            ? ovh.dns().apply(plan, write -> {})
            : ovh.dns().applyUnpublished(plan, write -> {});
    session.note(plan.zone() + ": " + told(done));
    if (session.results().isAskedFor()) {
      session
          .results()
          .rows(
              done.writes().stream().map(ZoneChange::row).toList(),
              "change",
              "name",
              "type",
              "ttl",
              "value",
              "id");
    }
  }

  /** Prints the requests without waiting: the dry run publishes nothing. */
  private void rehearse(Ovh ovh, ZonePlan plan) {
    ovh.dns().applyUnpublished(plan, write -> {});
    if (refresh && !plan.isEmpty()) {
      ovh.routes().domain().zone().zoneName(plan.zone()).refresh().post();
    }
  }

  private static String told(AppliedPlan done) {
    if (!done.hasChanged()) {
      return done.refreshed()
          ? "nothing to change; earlier changes were published"
          : "nothing to change";
    }
    int count = done.writes().size() + (done.plan().newAuthority().isPresent() ? 1 : 0);
    return (count == 1 ? "1 record" : count + " records")
        + (done.refreshed() ? " changed and published" : " changed, not published yet");
  }

  private static Row row(RecordWrite write) {
    return Row.empty()
        .with("change", write.kind().name().toLowerCase(Locale.ROOT))
        .with("name", write.name())
        .with("type", write.type().value())
        .with("ttl", write.ttl())
        .with("value", write.value())
        .with("id", write.id());
  }
}
