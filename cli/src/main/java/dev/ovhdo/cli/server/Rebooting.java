package dev.ovhdo.cli.server;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.machine.HostKeyRenewal;
import dev.ovhdo.cli.machine.SshLogin;
import dev.ovhdo.cli.task.TaskWatcher;
import dev.ovhdo.client.error.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * A server that is made to boot something else, from the plan to the first login. What is done
 * already, by a run that was interrupted, is not done again.
 */
final class Rebooting {
  private final CommandContext context;
  private final RebootOptions options;
  private final Confirmation changing;
  private final BootPlan plan;
  private final HostKeyRenewal hostKeys;

  Rebooting(CommandContext context, RebootOptions options, Confirmation changing, BootPlan plan) {
    this.context = context;
    this.changing = changing;
    this.options = options;
    this.plan = plan;
    this.hostKeys =
        HostKeyRenewal.before(
            context, name(), List.of(condition().server().ip()), options.ssh.port(context));
  }

  ServerStatus condition() {
    return plan.status();
  }

  String name() {
    return ServerText.name(condition().server());
  }

  HostKeyRenewal hostKeys() {
    return hostKeys;
  }

  /** Returns whether the reboot that this is about has been asked for and has not ended. */
  private boolean isUnderWay() {
    Task task = condition().task();
    return task != null && task.type().equals("hardReboot") && plan.isSet();
  }

  /** Returns whether this reboot has ended, well. OVHcloud forgets tasks after a while. */
  boolean hasRebooted(long task) {
    if (task == 0 || condition().task() != null || !plan.isSet()) {
      return false;
    }
    try {
      return context.ovh().tasks().get(TaskReference.ofServer(condition().name(), task)).phase()
          == Task.Phase.DONE;
    } catch (NotFoundException e) {
      return true;
    }
  }

  /**
   * Sets what the server boots and reboots it, if the person agrees; or takes up what is under way.
   *
   * @param text what the person has to agree to
   * @param remember what to do once they have
   * @return the reboot; empty where nothing was to be sent
   */
  Optional<Task> begin(Plan text, Runnable remember) {
    Task present = condition().task();
    if (present != null && isUnderWay()) {
      context
          .terminal()
          .note(name() + " is already rebooting for this: continuing with " + present);
      return changing.isDryRun() ? Optional.empty() : Optional.of(present);
    }
    condition().requireIdle();
    Ovh ovh = changing.confirmByName(text);
    if (changing.isDryRun()) {
      ovh.servers().boots().rebootInto(plan);
      return Optional.empty();
    }
    remember.run();
    context
        .terminal()
        .interruptMessage(
            "interrupted. Run the same command again to continue; 'ovh-do server info "
                + condition().name()
                + "' shows which boot is set");
    try {
      return Optional.of(ovh.servers().boots().rebootInto(plan));
    } finally {
      context.terminal().interruptMessage("");
    }
  }

  /** Follows the reboot; returns whether the server has rebooted. */
  boolean follow(Task task) {
    try {
      return new TaskWatcher(context, options.task).awaitAndShow(task);
    } catch (CommandException e) {
      context
          .terminal()
          .note(
              name()
                  + " is set to boot "
                  + plan.boot()
                  + "; run the same command again to continue");
      throw e;
    }
  }

  /**
   * Waits until the server answers and puts its keys into known_hosts.
   *
   * @return how to log in
   */
  Optional<String> login(String user, String outcome) {
    context.terminal().interruptMessage("interrupted. " + outcome);
    try {
      return hostKeys
          .renew(options.ssh.timeout(), outcome)
          .map(at -> new SshLogin(user, at).hint(context));
    } finally {
      context.terminal().interruptMessage("");
    }
  }

  /** Says that all is done, and how to log in. */
  void close(String done, Optional<String> login) {
    String how = login.map(hint -> ". " + hint).orElse("");
    context.terminal().progress("Done: " + name() + " " + done + how);
  }
}
