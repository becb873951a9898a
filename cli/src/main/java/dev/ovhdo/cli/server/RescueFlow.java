package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.machine.MachineChangeFlow;
import dev.ovhdo.client.error.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The change flow of {@code server rescue} and {@code server unrescue}. Steps that an interrupted
 * run has completed are not repeated.
 */
final class RescueFlow {
  /** Far more than the time that a server stays up after the end of its task. */
  private static final Duration LONG_AGO = Duration.ofDays(1);

  private RescueFlow() {}

  /**
   * Sets the steps that both commands share.
   *
   * @param text the plan that the user confirms
   * @param earlierReboot the id of the reboot of an earlier run in the same direction; 0 for none
   * @param already the predicate of the message if that reboot has completed the change
   */
  static MachineChangeFlow prepare(
      CommandContext context,
      MachineChangeFlow flow,
      BootPlan plan,
      Plan text,
      long earlierReboot,
      String already) {
    ServerStatus status = plan.status();
    String label = ServerText.label(status.server());
    Task running = status.task();
    Optional<Duration> sinceReboot = sinceReboot(context, plan, earlierReboot);
    if (sinceReboot.isPresent()) {
      context.terminal().note(label + " " + already + "; nothing was changed");
      flow.continueWithLogin(sinceReboot.get());
    } else if (running != null && "hardReboot".equals(running.type()) && plan.isSet()) {
      context.terminal().note(label + " is already rebooting for this: continuing with " + running);
      flow.continueWith(running);
    } else {
      status.requireIdle();
    }
    return flow.plan(label, text)
        .request(ovh -> Optional.of(ovh.servers().boots().rebootInto(plan)))
        .mayStayUp()
        .requested("reboot of %s into " + plan.boot() + " requested; no new system has answered")
        .interruptMessage(
            "interrupted. Run the same command again to continue; 'ovh-do server show "
                + status.name()
                + "' shows which boot is set")
        .onFailure(
            failure -> {
              context
                  .terminal()
                  .note(
                      label
                          + " is set to boot "
                          + plan.boot()
                          + "; run the same command again to continue");
              return failure;
            });
  }

  /**
   * Returns the time since a reboot has succeeded; empty if it has not. OVHcloud removes tasks
   * after a while.
   */
  private static Optional<Duration> sinceReboot(
      CommandContext context, BootPlan plan, long reboot) {
    if (reboot == 0 || plan.status().task() != null || !plan.isSet()) {
      return Optional.empty();
    }
    try {
      TaskReference reference = TaskReference.ofServer(plan.status().name(), reboot);
      Task task = context.ovh().tasks().get(reference);
      if (task.phase() != Task.Phase.DONE) {
        return Optional.empty();
      }
      OffsetDateTime end = task.endedAt();
      Instant now = context.api().client().serverTime();
      return Optional.of(
          end == null || end.toInstant().isAfter(now)
              ? Duration.ZERO
              : Duration.between(end.toInstant(), now));
    } catch (NotFoundException e) {
      return Optional.of(LONG_AGO);
    }
  }
}
