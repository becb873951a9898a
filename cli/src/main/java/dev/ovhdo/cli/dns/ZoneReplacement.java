package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.dns.ZoneTask;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.task.Following;
import dev.ovhdo.cli.task.TaskOptions;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The steps shared by the commands that replace a whole zone; the first is a backup. */
final class ZoneReplacement {
  @Option(names = "--no-backup", description = "Do not save the current zone to a file first")
  boolean noBackup;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  /**
   * Shows the plan, asks for confirmation, writes the backup, starts the task, and waits for it.
   *
   * @param zone the zone's name as OVHcloud spells it
   * @param plan the plan to show
   * @param start starts the task
   * @param done the message after the task has succeeded
   */
  void run(
      CommandContext session, String zone, Plan plan, Function<Ovh, ZoneTask> start, String done) {
    requireIdle(session, zone);
    Path copy = ZoneCopies.place(session, zone);
    String shown = session.isSandboxed() ? copy.toString() : copy.getFileName().toString();
    Confirmation changing = new Confirmation(session, change);
    Ovh ovh =
        changing.confirmByName(
            plan.withFact("task", "none").withFact("backup", noBackup ? "none" : shown));
    if (!noBackup && !changing.isDryRun()) {
      ZoneCopies.keep(copy, session.ovh().dns().export(zone));
      session.note(zone + " was saved to " + shown);
    }
    ZoneTask started = start.apply(ovh);
    if (!changing.isDryRun()
        && new Following(session, task).follow(started, session.ovh().zones()::await)) {
      session.note(done);
    }
  }

  private static void requireIdle(CommandContext session, String zone) {
    session
        .ovh()
        .zones()
        .unfinished(zone)
        .ifPresent(
            task -> {
              throw new CommandException(
                  ExitCode.REFUSED,
                  "%s is busy with %s; 'ovh-do wait %s' waits for that task"
                      .formatted(zone, task, task.reference()));
            });
  }

  /** Returns the current number of records of the zone. */
  static int records(CommandContext session, String zone) {
    return session.ovh().routes().domain().zone().zoneName(zone).record().get().size();
  }
}
