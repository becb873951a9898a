package dev.ovhdo.cli.vps;

import dev.ovhdo.api.VpsCondition;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.rebuild.PlanText;
import dev.ovhdo.routes.vps.VpsWithIam;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** A VPS in the sentences and plans of the commands. */
final class VpsText {
  private VpsText() {}

  /** Returns the service name, and the display name where it says more. */
  static String name(VpsWithIam vps) {
    return PlanText.name(vps);
  }

  /** Returns a moment as the API spells it, its seconds included. */
  static String moment(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  /**
   * Begins a plan with what one has to know of the VPS.
   *
   * @param action what happens, with the place of the VPS left to {@code %s}
   */
  static Plan plan(VpsCondition condition, String action) {
    VpsWithIam vps = condition.vps();
    return Plan.of(vps.name(), action.replace("%s", name(vps)))
        .with("IPs", condition.ips().isEmpty() ? "none" : String.join(", ", condition.ips()))
        .with("state", vps.state().value())
        .with("task", condition.task() == null ? "none" : condition.task().toString());
  }
}
