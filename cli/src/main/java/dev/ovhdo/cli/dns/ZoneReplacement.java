package dev.ovhdo.cli.dns;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.ZoneTask;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.change.ChangeOptions;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
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
  void run(Session session, String zone, Plan plan, Function<Ovh, ZoneTask> start, String done) {
    refuseIfBusy(session, zone);
    Path copy = ZoneCopies.place(session, zone);
    String shown = session.sandboxed() ? copy.toString() : copy.getFileName().toString();
    Change changing = new Change(session, change);
    Ovh ovh = changing.agreed(plan.with("task", "none").with("backup", noBackup ? "none" : shown));
    if (!noBackup && !changing.isRehearsed()) {
      ZoneCopies.keep(copy, session.ovh().dns().export(zone));
      session.note(zone + " was saved to " + shown);
    }
    ZoneTask started = start.apply(ovh);
    if (!changing.isRehearsed()
        && new Following(session, task).follow(started, session.ovh().zones()::await)) {
      session.note(done);
    }
  }

  private static void refuseIfBusy(Session session, String zone) {
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
  static int records(Session session, String zone) {
    return session.ovh().routes().domain().zone().zoneName(zone).record().get().size();
  }
}
