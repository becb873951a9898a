package dev.ovhdo.cli.rebuild;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.Rebuild;
import dev.ovhdo.api.RebuildPlan;
import dev.ovhdo.api.VpsTask;
import dev.ovhdo.cli.login.HostKeyRenewal;
import dev.ovhdo.cli.login.LoginUser;
import dev.ovhdo.cli.session.Calls;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Failures;
import dev.ovhdo.cli.session.Session;
import dev.ovhdo.cli.ssh.HostAddress;
import dev.ovhdo.cli.ssh.HostKeyScan;
import dev.ovhdo.cli.task.Progress;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.task.WaitOptions;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One rebuild from the plan to the first login. */
final class Reinstallation {
  /** What every kind of rebuild calls. */
  static final String CALLS =
      Calls.VPS_BY_NAME
          + ", GET /vps/{serviceName}/ips"
          + ", GET /vps/{serviceName}/images/available"
          + ", GET /vps/{serviceName}/images/available/{id}"
          + ", GET /vps/{serviceName}/tasks"
          + ", POST /vps/{serviceName}/rebuild, "
          + Calls.VPS_TASK
          + ", "
          + Calls.KEY_BY_NAME;

  private final Session session;
  private final RebuildOptions options;

  Reinstallation(Session session, RebuildOptions options) {
    this.session = session;
    this.options = options;
  }

  void run(String vps, Rebuild rebuild) {
    WaitOptions waiting = options.waiting(session.sandboxed());
    int port = options.ssh.port(session);
    HostKeyScan.warmUp();
    Ovh ovh = session.ovh();
    RebuildPlan plan = ovh.vps().plan(vps, rebuild);
    session.err().print(PlanText.of(plan));
    if (options.dryRun) {
      print(ovh.vps().request(plan));
      return;
    }
    HostKeyRenewal hostKeys = HostKeyRenewal.before(session, plan.vps().name(), plan.ips(), port);
    ask(plan);
    hostKeys.rememberOldKeys();
    VpsTask task = ovh.vps().rebuild(plan);
    if (options.noWait) {
      session.out().line(path(task));
      session.note(task + " has begun. " + howToLook(task));
      return;
    }
    try {
      session.farewell("interrupted. " + goesOn(task));
      follow(ovh, task, waiting);
      String allTheSame = task.serviceName() + " is reinstalled all the same";
      session.farewell("interrupted. " + allTheSame);
      Optional<HostAddress> login = hostKeys.renew(options.ssh.timeout(), allTheSame);
      session.err().line(closing(plan, login));
    } finally {
      session.farewell("");
    }
  }

  private void ask(RebuildPlan plan) {
    boolean person = session.terminals().in() && !session.sandboxed();
    if (person
        && !options.yes
        && !session.questions().confirm("Erase all data on " + PlanText.name(plan.vps()) + "?")) {
      throw new CommandException(ExitCode.FAILED, "declined; nothing was changed");
    }
  }

  /** Prints exactly what would be sent, and nothing that a script would have to cut away. */
  private void print(Request request) {
    session.out().line(request.method() + " " + request.path());
    JsonNode body = request.body();
    if (body != null) {
      session.out().line(body.toPrettyString());
    }
  }

  /**
   * Follows the task to its end. Whatever goes wrong from here on must not look like a command that
   * can be repeated: that would erase the VPS once more.
   */
  private void follow(Ovh ovh, VpsTask task, WaitOptions waiting) {
    Progress progress = Progress.classic(session);
    try {
      ovh.vps().await(task, waiting, progress::show);
      progress.end();
    } catch (OvhException e) {
      progress.end();
      throw told(task, e);
    }
  }

  private CommandException told(VpsTask task, OvhException failure) {
    String advice =
        failure instanceof TaskFailedException
            ? task.serviceName()
                + " may be without a system now: 'ovh-do get-console "
                + task.serviceName()
                + "' shows its screen, and another rebuild may help"
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
        : "The rebuild goes on at OVHcloud. " + howToLook(task);
  }

  private static String howToLook(VpsTask task) {
    return "'ovh-do api GET " + path(task) + "' shows how far it is";
  }

  private static String path(VpsTask task) {
    return "/vps/" + task.serviceName() + "/tasks/" + task.id();
  }

  private String closing(RebuildPlan plan, Optional<HostAddress> login) {
    String image = plan.image().name();
    String done = "Done: " + PlanText.name(plan.vps()) + " has " + image;
    Optional<String> user = LoginUser.of(image);
    if (login.isEmpty() || user.isEmpty()) {
      return done;
    }
    HostAddress address = login.get();
    String port = address.port() == 22 ? "" : "-p " + address.port() + " ";
    String command = "ssh " + port + user.get() + "@" + address.host();
    return session.sandboxed()
        ? done + ". This sandbox ends now; in one that lasts: " + command
        : done + ". Log in with: " + command;
  }
}
