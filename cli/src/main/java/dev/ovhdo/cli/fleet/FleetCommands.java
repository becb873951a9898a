package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.CommandEntry;
import java.util.List;

/** The commands for many machines. */
public final class FleetCommands {
  private static final List<CommandEntry> ALL =
      List.of(
          CommandEntry.of(
              "fleet plan",
              "Show what a fleet would do with each machine",
              () -> new FleetPlanCommand()),
          CommandEntry.of(
              "fleet run", "Carry out an operation on many machines", () -> new FleetRun()),
          CommandEntry.of("fleet status", "Count the machines by state", () -> new FleetStatus()),
          CommandEntry.of(
              "fleet report", "List the machines of a fleet", () -> new FleetReportCommand()),
          CommandEntry.of(
              "fleet log", "List the steps of a machine of a fleet", () -> new FleetLog()),
          CommandEntry.of(
              "fleet pause", "Start no further machine of a fleet", () -> new FleetPause()),
          CommandEntry.of(
              "fleet resume",
              "Continue a paused, stopped or interrupted fleet",
              () -> new FleetResume()),
          CommandEntry.of(
              "fleet worker",
              "Work on a running fleet, beside other workers",
              () -> new FleetWorkerCommand()),
          CommandEntry.of(
              "fleet cancel", "Cancel the machines that have not started", () -> new FleetCancel()),
          CommandEntry.of(
              "fleet retry", "Start the failed machines of a fleet again", () -> new FleetRetry()),
          CommandEntry.of(
              "fleet hostkeys",
              "Write the host keys of a fleet's machines to known_hosts",
              () -> new FleetHostkeys()));

  private FleetCommands() {}

  /** Returns the commands in the order of {@code help}. */
  public static List<CommandEntry> all() {
    return ALL;
  }
}
