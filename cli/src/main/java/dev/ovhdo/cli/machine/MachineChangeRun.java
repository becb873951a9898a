package dev.ovhdo.cli.machine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.machine.MachineChangeFlow.Outcome;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.task.TaskProgress;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.cli.task.TaskWatcher;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Performs the change of one machine. A dry run ends after the request, {@code --no-wait} after the
 * start of the task. {@link #run} makes all steps; several machines are confirmed together, and
 * then each makes the other steps in a thread of its own.
 */
final class MachineChangeRun {
  private final MachineChangeFlow flow;
  private final CommandContext context;
  private final @Nullable HostKeyRenewal hostKeys;
  private TaskWatcher watcher;
  private Consumer<String> interruptMessage;
  private boolean printsRow = true;
  private @Nullable Row row;

  /** Prepares the run; the host keys of the present system are read from now on. */
  MachineChangeRun(MachineChangeFlow flow) {
    this.flow = flow;
    this.context = flow.context;
    this.watcher = new TaskWatcher(context, flow.options.task, flow.ssh != null);
    this.interruptMessage = context.terminal()::interruptMessage;
    // A dry run does not connect to the SSH server.
    this.hostKeys =
        flow.isUnneeded
            ? null
            : flow.confirmation
                .resultUnlessDryRun(() -> Optional.ofNullable(renewal(flow)))
                .orElse(null);
  }

  private static @Nullable HostKeyRenewal renewal(MachineChangeFlow flow) {
    return flow.oldKeys == null
        ? null
        : HostKeyRenewal.of(
            flow.context, flow.plan.subject(), flow.ips, flow.sshPort, flow.oldKeys);
  }

  /**
   * Makes this run one of several: it shares the display, and its row is not printed.
   *
   * @param progress the display of all tasks
   * @param message receives the message for an interruption of this run
   */
  MachineChangeRun amongOthers(TaskProgress progress, Consumer<String> message) {
    watcher = watcher.withDisplay(progress, message);
    interruptMessage = message;
    printsRow = false;
    return this;
  }

  MachineChangeFlow flow() {
    return flow;
  }

  /** Returns the values of the ended task; empty if the change did not come so far. */
  Optional<Row> row() {
    return Optional.ofNullable(row);
  }

  /** Makes all steps. */
  void run() {
    if (flow.isUnneeded) {
      noteNothingToDo();
    } else if (needsConfirmation()) {
      run(flow.confirm.apply(flow.plan));
    } else {
      run(context.ovh());
    }
  }

  /** Returns whether this run sends a request, and not an earlier run. */
  boolean needsConfirmation() {
    return !flow.isFinished && flow.runningTask == null;
  }

  /** Makes the steps after the confirmation. */
  void run(Ovh ovh) {
    Optional<Task> started = start(ovh);
    if (started.isPresent()) {
      finish(started.get());
    }
  }

  /**
   * Sends the request, unless an earlier run has sent it.
   *
   * @return the started task; empty if there is nothing to do or to wait for, or in a dry run
   */
  Optional<Task> start(Ovh ovh) {
    if (flow.isFinished) {
      flow.confirmation.unlessDryRun(() -> complete(null));
      return Optional.empty();
    }
    Task running = flow.runningTask;
    Optional<Task> started =
        running == null
            ? send(ovh)
            : flow.confirmation.resultUnlessDryRun(() -> Optional.of(running));
    started.ifPresent(flow.afterStart);
    return started;
  }

  private Optional<Task> send(Ovh ovh) {
    flow.confirmation.unlessDryRun(
        () -> {
          if (hostKeys != null) {
            hostKeys.collectOldKeys();
          }
          flow.beforeRequest.run();
          interruptMessage.accept(
              flow.interruptMessage.isEmpty()
                  ? "interrupted. The request may have been sent: look at the tasks of "
                      + flow.label
                      + " before you repeat it"
                  : flow.interruptMessage);
        });
    try {
      Optional<Supplier<Task>> started = flow.request.apply(ovh);
      if (started.isEmpty()) {
        noteNothingToDo();
      }
      return flow.confirmation.resultUnlessDryRun(() -> started.map(Supplier::get));
    } finally {
      interruptMessage.accept("");
    }
  }

  /** Waits for the started task, renews the host keys, and prints the result. */
  void finish(Task started) {
    Optional<Task> finished;
    try {
      finished = await(started);
    } catch (CommandException e) {
      if (e.getCause() instanceof TaskFailedException failed) {
        row = TaskRow.of(failed.task());
      }
      throw flow.onFailure.apply(e);
    }
    if (finished.isPresent()) {
      complete(finished.get());
    } else {
      flow.afterwards.accept(Outcome.STARTED);
    }
  }

  private Optional<Task> await(Task started) {
    if (flow.wait != null) {
      return flow.wait.apply(started);
    }
    return flow.poll == null ? watcher.await(started) : watcher.await(started, flow.poll);
  }

  /**
   * Completes the change.
   *
   * @param finished the task; null if an earlier run has waited for it
   */
  private void complete(@Nullable Task finished) {
    if (flow.result == null && finished != null) {
      show(TaskRow.of(finished));
    }
    if (hostKeys == null || flow.ssh == null) {
      context.terminal().note(outcome(false));
    } else {
      logIn(hostKeys, flow.ssh, finished);
    }
    flow.afterwards.accept(Outcome.FINISHED);
  }

  private void show(Row values) {
    row = values;
    if (flow.print != null) {
      flow.print.accept(values);
    } else if (printsRow && context.results().isRequested()) {
      context.results().row(values, flow.columns.toArray(String[]::new));
    }
  }

  private String outcome(boolean isSeen) {
    return flow.requested == null || isSeen
        ? flow.label + " " + flow.done
        : flow.requested.replace("%s", flow.label);
  }

  /** Prints that the machine needs no change. */
  void noteNothingToDo() {
    context
        .terminal()
        .note(
            flow.nothingToDo == null
                ? flow.label + " " + flow.already + "; nothing was changed"
                : flow.nothingToDo);
  }

  /** The result is printed even if the renewal of the host keys fails: the change is made. */
  private void logIn(HostKeyRenewal renewal, SshOptions ssh, @Nullable Task finished) {
    String name = flow.plan.subject();
    String outcome = outcome(false);
    String unfinished =
        finished == null
            ? outcome
            : outcome + ". " + TaskWatcher.waitForHostKeys(finished) + " renews the host keys";
    Optional<SshLogin> login = Optional.empty();
    OptionalReads reads = new OptionalReads();
    interruptMessage.accept("interrupted. " + unfinished);
    try {
      if (reads.read("the state of " + name, flow.isStopped::getAsBoolean).orElse(false)) {
        context.terminal().progress("Done: " + outcome);
        context
            .terminal()
            .note(
                name
                    + " is switched off; known_hosts was not changed, although the host keys may"
                    + " differ");
        return;
      }
      if (flow.mayStayUp) {
        renewal.expectLateReboot(flow.sinceTask);
      }
      login =
          renewal
              .renew(ssh.timeout(), unfinished)
              .map(address -> new SshLogin(user(reads), address));
      String hint =
          login
              .filter(known -> !known.user().isEmpty())
              .map(known -> ". " + known.hint(context))
              .orElse("");
      context.terminal().progress("Done: " + outcome(renewal.hasSeenNewSystem()) + hint);
    } finally {
      interruptMessage.accept("");
      reads.note(context);
      if (flow.result != null && finished != null) {
        show(flow.result.row(finished, login));
      }
    }
  }

  /** Returns the login user; empty if it is unknown. */
  private String user(OptionalReads reads) {
    return reads
        .read("the login user of " + flow.plan.subject(), flow.user)
        .flatMap(found -> found)
        .orElse("");
  }
}
