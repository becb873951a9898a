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

/** What the commands share that replace a whole zone: a copy of what was there comes first. */
final class ZoneReplacement {
  @Option(
      names = "--no-backup",
      description = "Do not write the zone as it is now into a file first")
  boolean noBackup;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin TaskOptions task = new TaskOptions();

  /**
   * Shows the plan, keeps a copy, starts the task, and follows it.
   *
   * @param zone the zone's name as OVHcloud spells it
   * @param plan what is going to happen
   * @param start starts the task
   * @param done what is true when all went well
   */
  void run(Session session, String zone, Plan plan, Function<Ovh, ZoneTask> start, String done) {
    refuseIfBusy(session, zone);
    Path copy = ZoneCopies.place(session, zone);
    String shown = session.sandboxed() ? copy.toString() : copy.getFileName().toString();
    Change changing = new Change(session, change);
    Ovh ovh = changing.agreed(plan.with("task", "none").with("backup", noBackup ? "none" : shown));
    if (!noBackup && !changing.isRehearsed()) {
      ZoneCopies.keep(copy, session.ovh().dns().export(zone));
      session.note(zone + " as it was is in " + shown);
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
                  "%s is busy with %s; 'ovh-do wait %s' waits for its end"
                      .formatted(zone, task, task.reference()));
            });
  }

  /** Returns how many records the zone has now. */
  static int records(Session session, String zone) {
    return session.ovh().routes().domain().zone().zoneName(zone).record().get().size();
  }
}
