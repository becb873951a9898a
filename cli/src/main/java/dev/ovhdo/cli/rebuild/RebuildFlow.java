package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.vps.RebuildPlan;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.HostKeyRenewal.OldKeys;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.cli.machine.MachineText;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.routes.vps.Vps;
import dev.ovhdo.routes.vps.VpsImage;
import java.util.Optional;

/** The change flow of a rebuild, which {@code vps rebuild} and the classic commands share. */
public final class RebuildFlow {
  /** The routes that every rebuild calls. */
  public static final String CALLS =
      Calls.VPS_BY_NAME
          + ", GET /vps/{serviceName}/ips"
          + ", GET /vps/{serviceName}/images/available"
          + ", GET /vps/{serviceName}/images/available/{id}"
          + ", GET /vps/{serviceName}/tasks"
          + ", POST /vps/{serviceName}/rebuild, "
          + Calls.VPS_TASK
          + ", "
          + Calls.KEY_BY_NAME;

  private RebuildFlow() {}

  /**
   * Sets the steps that all rebuild commands share.
   *
   * @param keyReason the reason why the key is installed; empty if the user named the key
   */
  public static MachineChangeFlow prepare(
      CommandContext context, MachineChangeFlow flow, RebuildPlan plan, String keyReason) {
    String image = image(plan);
    MachineText.noteUnread(context, label(plan), plan.unread());
    return flow.plan(label(plan), text(plan, keyReason))
        .request(ovh -> Optional.of(ovh.vps().rebuild(plan)))
        .renewHostKeys(
            plan.ips(), OldKeys.KNOWN_HOSTS_AND_SERVER, () -> SshLogin.userOfImage(image))
        .done("has " + image);
  }

  /** Returns the finished task with the image and the login. */
  public static Row row(RebuildPlan plan, Task finished, Optional<SshLogin> login) {
    return TaskRow.of(finished)
        .with("image", plan.image())
        .with("login", login.map(SshLogin::json).orElse(null));
  }

  /** Returns the VPS in messages. */
  static String label(RebuildPlan plan) {
    return MachineText.label(plan.vps().name(), plan.vps().optional(Vps::displayName).orElse(null));
  }

  private static String image(RebuildPlan plan) {
    return plan.image().optional(VpsImage::name).orElseGet(plan.image()::id);
  }

  /** Returns the plan that the user confirms. */
  static Plan text(RebuildPlan plan, String keyReason) {
    Vps vps = plan.vps();
    return Plan.of(vps.name(), "erase " + vps.name() + " and install " + image(plan) + " on it")
        .withFact("image", image(plan) + ", " + plan.image().id())
        .withFact(
            "VPS",
            vps.optional(Vps::state).map(state -> label(plan) + ", " + state).orElse(label(plan)))
        .withFact("IPs", MachineText.ips(plan.ips(), plan.unread()))
        .withFact("key", MachineText.key(plan.key(), keyReason));
  }
}
