package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.output.Row;
import dev.ovhdo.fleet.model.FleetReport;
import dev.ovhdo.fleet.model.StepEntry;
import dev.ovhdo.fleet.model.Target;
import dev.ovhdo.fleet.model.TargetState;
import java.util.ArrayList;
import java.util.List;

/** Fleets, machines and steps as rows. */
final class FleetRows {
  static final String[] COUNTS = {
    "fleet", "state", "machines", "pending", "running", "done", "failed", "cancelled?", "reason?"
  };

  private FleetRows() {}

  /** Returns the numbers of machines by state; machines with a task count as running. */
  static Row counts(FleetReport report) {
    return Row.empty()
        .with("fleet", report.name())
        .with("state", report.state().word())
        .with("machines", report.targets().size())
        .with("pending", report.count(TargetState.PENDING))
        .with("running", running(report))
        .with("done", report.count(TargetState.DONE))
        .with("failed", report.count(TargetState.FAILED))
        .with("cancelled", report.count(TargetState.CANCELLED))
        .with("reason", report.reason());
  }

  private static int running(FleetReport report) {
    return report.count(TargetState.RUNNING) + report.count(TargetState.WAITING);
  }

  /** Returns {@code 3 of 20 done, 4 running, 1 failed}. */
  static String text(FleetReport report) {
    List<String> parts = new ArrayList<>();
    parts.add(report.count(TargetState.DONE) + " of " + report.targets().size() + " done");
    if (running(report) > 0) {
      parts.add(running(report) + " running");
    }
    if (report.count(TargetState.FAILED) > 0) {
      parts.add(report.count(TargetState.FAILED) + " failed");
    }
    return String.join(", ", parts);
  }

  static Row machine(Target target) {
    return Row.empty()
        .with("target", target.name())
        .with("state", target.state().word())
        .with("step", target.step() + 1)
        .with("attempt", target.attempt())
        .with("task", target.task())
        .with("startedAt", target.startedAt())
        .with("endedAt", target.endedAt())
        .with("reason", target.reason());
  }

  static Row step(StepEntry entry) {
    return Row.empty()
        .with("at", entry.at())
        .with("step", entry.step() + 1)
        .with("attempt", entry.attempt())
        .with("phase", entry.phase().word())
        .with("data", entry.data())
        .with("worker", entry.worker());
  }
}
