package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.machine.SshKeyText;
import dev.ovhdo.routes.vps.Vps;

/** The plan of a rebuild, as it is shown before the confirmation. */
public final class RebuildPlanText {
  private RebuildPlanText() {}

  /** Returns the plan; the user confirms it by typing the service name. */
  public static Plan of(RebuildPlan plan) {
    Vps vps = plan.vps();
    return Plan.of(
            vps.name(), "erase " + vps.name() + " and install " + plan.image().name() + " on it")
        .withFact("image", plan.image().name() + ", " + plan.image().id())
        .withFact("VPS", name(vps) + ", " + vps.state())
        .withFact("IPs", plan.ips().isEmpty() ? "none" : String.join(", ", plan.ips()))
        .withFact("key", SshKeyText.text(plan.key()));
  }

  /** Returns the service name, and the display name in parentheses if it differs. */
  public static String name(Vps vps) {
    String shown = vps.displayName();
    boolean saysMore = shown != null && !shown.isBlank() && !shown.equals(vps.name());
    return vps.name() + (saysMore ? " (" + shown + ")" : "");
  }
}
