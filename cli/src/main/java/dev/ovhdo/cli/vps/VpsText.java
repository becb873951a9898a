package dev.ovhdo.cli.vps;

import dev.ovhdo.api.vps.VpsStatus;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.rebuild.RebuildPlanText;
import dev.ovhdo.routes.vps.Vps;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Texts about a VPS for messages and plans. */
final class VpsText {
  private VpsText() {}

  /** Returns the service name, and the display name in parentheses if it differs. */
  static String name(Vps vps) {
    return RebuildPlanText.name(vps);
  }

  /** Returns a date and time in the format of the API, with seconds. */
  static String dateText(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  /**
   * Returns a plan with the addresses, the state and the running task of the VPS.
   *
   * @param action the action, with {@code %s} for the name of the VPS
   */
  static Plan plan(VpsStatus condition, String action) {
    Vps vps = condition.vps();
    return Plan.of(vps.name(), action.replace("%s", name(vps)))
        .withFact("IPs", condition.ips().isEmpty() ? "none" : String.join(", ", condition.ips()))
        .withFact("state", vps.state().value())
        .withFact("task", condition.task() == null ? "none" : condition.task().toString());
  }
}
