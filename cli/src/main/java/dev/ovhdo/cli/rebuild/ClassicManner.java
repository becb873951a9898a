package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.RebuildPlan;
import dev.ovhdo.api.VpsTask;
import dev.ovhdo.cli.change.Change;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Failures;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.task.Following;
import dev.ovhdo.cli.task.Progress;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.error.TaskTimeoutException;
import java.util.Optional;

/**
 * Questions and output of the classic rebuild commands: a yes/no question on a terminal, no
 * question without a terminal, and percentages on standard output.
 */
final class ClassicManner implements Manner {
  private final Session session;
  private final RebuildOptions options;
  private final Change changing;

  ClassicManner(Session session, RebuildOptions options) {
    this.session = session;
    this.options = options;
    this.changing = new Change(session, options.change);
  }

  @Override
  public Ovh agreed(RebuildPlan plan) {
    return changing.confirmed(
        PlanText.of(plan), "Erase all data on " + PlanText.name(plan.vps()) + "?");
  }

  @Override
  public boolean isRehearsed() {
    return changing.isRehearsed();
  }

  @Override
  public Optional<VpsTask> follow(VpsTask task) {
    if (options.task.noWait()) {
      session.results().text(path(task) + "\n", Following.row(task));
      session.note(task + " has started. " + howToLook(task));
      return Optional.empty();
    }
    session.farewell("interrupted. " + goesOn(task));
    try {
      return Optional.of(follow(session.ovh(), task));
    } finally {
      session.farewell("");
    }
  }

  @Override
  public void show(Row result) {
    session.results().text("", result);
  }

  /**
   * Waits for the end of the task. An error message from here on must not suggest to run the
   * command again: that would erase the VPS once more.
   */
  private VpsTask follow(Ovh ovh, VpsTask task) {
    boolean percentages = session.results().isOwnText();
    Progress progress = percentages ? Progress.classic(session) : Progress.on(session);
    try {
      VpsTask ended =
          ovh.vps().await(task, options.task.waiting(session.sandboxed()), progress::show);
      progress.end();
      return ended;
    } catch (OvhException e) {
      progress.end();
      throw told(task, e);
    }
  }

  private CommandException told(VpsTask task, OvhException failure) {
    String advice =
        failure instanceof TaskFailedException
            ? task.serviceName()
                + " may have no working system: 'ovh-do get-console "
                + task.serviceName()
                + "' shows its screen; another rebuild may help"
            : failure instanceof TaskTimeoutException ? howToLook(task) : goesOn(task);
    boolean interrupted = Thread.currentThread().isInterrupted();
    return new CommandException(
        interrupted ? ExitCode.INTERRUPTED : Failures.exitCode(failure),
        (interrupted ? "interrupted" : sentence(failure)) + ". " + advice,
        failure);
  }

  private static String sentence(OvhException failure) {
    return String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
  }

  private String goesOn(VpsTask task) {
    return session.sandboxed()
        ? "The rebuild ends with this sandbox"
        : "The rebuild continues at OVHcloud. " + howToLook(task);
  }

  private static String howToLook(VpsTask task) {
    return "'ovh-do api GET " + path(task) + "' shows its progress";
  }

  private static String path(VpsTask task) {
    return "/vps/" + task.serviceName() + "/tasks/" + task.id();
  }
}
