package dev.ovhdo.cli.machine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.OptionalReads;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.cli.task.TaskWatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes a machine by one task, from the plan to the login: shows the plan, asks for confirmation,
 * sends the request, waits for the task, renews the host keys of the machine in known_hosts, and
 * prints how to log in. A dry run ends after the request, {@code --no-wait} after the start of the
 * task.
 *
 * <p>A command creates the flow before it reads anything, so that invalid options are reported
 * first. Then it sets the plan, the request and the text for the end, and the steps that differ.
 */
public final class MachineChangeFlow {
  /** How far a change has come. */
  public enum Outcome {
    /** No task was started: there was nothing to do, or this is a dry run. */
    NOT_STARTED,
    /** The task was started; the user does not want to wait for it. */
    STARTED,
    /** The task has finished successfully. */
    FINISHED
  }

  private final CommandContext context;
  private final Confirmation confirmation;
  private final TaskWatcher watcher;
  private final @Nullable SshOptions ssh;
  private final int sshPort;

  private String label = "";
  private Plan plan = Plan.of("", "");
  private Function<Ovh, Optional<Supplier<Task>>> request = ovh -> Optional.empty();
  private String done = "";
  private @Nullable String requested;
  private boolean mayStayUp;
  private Function<Plan, Ovh> confirm;
  private boolean asks = true;
  private boolean isUnneeded;
  private String already = "";
  private String interruptMessage = "";
  private Runnable beforeRequest = () -> {};
  private Consumer<Task> afterStart = task -> {};
  private Function<Task, Optional<Task>> wait;
  private UnaryOperator<CommandException> onFailure = UnaryOperator.identity();
  private @Nullable BiConsumer<Task, Optional<SshLogin>> result;
  private @Nullable Task runningTask;
  private boolean isFinished;
  private Duration sinceTask = Duration.ZERO;

  private List<String> ips = List.of();
  private HostKeyRenewal.@Nullable OldKeys oldKeys;
  private Supplier<Optional<String>> user = Optional::empty;
  private BooleanSupplier isStopped = () -> false;

  /** Creates a flow for a change after which the host keys of the machine are the same. */
  public MachineChangeFlow(CommandContext context, MachineChangeOptions options) {
    this(context, options, null);
  }

  /**
   * Creates a flow for a change after which the machine may have other host keys; see {@link
   * #renewHostKeys}.
   *
   * @throws CommandException if the SSH port is invalid
   */
  public MachineChangeFlow(
      CommandContext context, MachineChangeOptions options, @Nullable SshOptions ssh) {
    this.context = context;
    this.ssh = ssh;
    this.sshPort = ssh == null ? 0 : ssh.port(context);
    this.confirmation = new Confirmation(context, options.change);
    this.watcher = new TaskWatcher(context, options.task, ssh != null);
    this.confirm = confirmation::confirmByName;
    this.wait = watcher::await;
    if (ssh != null) {
      HostKeyScanner.warmUp();
    }
  }

  /**
   * Sets the plan, whose subject is the service name of the machine.
   *
   * @param label the machine in messages: {@code vps-1 (shop)}
   */
  public MachineChangeFlow plan(String label, Plan plan) {
    this.label = label;
    this.plan = plan;
    return this;
  }

  /** Sets the request; it returns the started task, or nothing if there is nothing to do. */
  public MachineChangeFlow request(Function<Ovh, Optional<Task>> request) {
    return requestAndFind(ovh -> request.apply(ovh).map(task -> () -> task));
  }

  /**
   * Sets the request, for a route that does not return its task: the supplier finds the task
   * afterwards. It is not called in a dry run.
   */
  public MachineChangeFlow requestAndFind(Function<Ovh, Optional<Supplier<Task>>> request) {
    this.request = request;
    return this;
  }

  /** Sets the predicate of the final message: {@code is switched off}. */
  public MachineChangeFlow done(String done) {
    this.done = done;
    return this;
  }

  /**
   * Sets the final message of a boot for the case that no answer of the new system has confirmed
   * the boot: a machine goes down some time after the end of the task.
   *
   * @param request the request, with {@code %s} for the machine: {@code reboot of %s requested}
   */
  public MachineChangeFlow requested(String request) {
    this.requested = request;
    return this;
  }

  /** Expects that the old system may answer for some time after the end of the task. */
  public MachineChangeFlow mayStayUp() {
    this.mayStayUp = true;
    return this;
  }

  /** Replaces the confirmation, which asks for the service name by default. */
  public MachineChangeFlow confirm(Function<Confirmation, Ovh> confirm) {
    this.confirm = same -> confirm.apply(confirmation);
    this.asks = false;
    return this;
  }

  /**
   * Ends the flow before the confirmation if there is nothing to do.
   *
   * @param isDone whether the machine is in the requested state already
   * @param already the predicate of the message: {@code is already stopped}; also used if the
   *     request returns no task
   */
  public MachineChangeFlow nothingToDoIf(boolean isDone, String already) {
    this.isUnneeded = isDone;
    this.already = already;
    return this;
  }

  /** Sets the message for an interruption during the request. */
  public MachineChangeFlow interruptMessage(String text) {
    this.interruptMessage = text;
    return this;
  }

  /** Sets an action between the confirmation and the request. */
  public MachineChangeFlow beforeRequest(Runnable action) {
    this.beforeRequest = action;
    return this;
  }

  /** Sets an action that receives the task when it is known to run. */
  public MachineChangeFlow afterStart(Consumer<Task> action) {
    this.afterStart = action;
    return this;
  }

  /** Replaces how the task is polled, for changes with more to wait for than their task. */
  public MachineChangeFlow pollBy(TaskWatcher.Wait poll) {
    this.wait = task -> watcher.await(task, poll);
    return this;
  }

  /** Replaces the wait and its messages; it returns nothing if the user does not want to wait. */
  public MachineChangeFlow waitBy(Function<Task, Optional<Task>> wait) {
    this.wait = wait;
    return this;
  }

  /** Sets how a failure of the wait is reported. */
  public MachineChangeFlow onFailure(UnaryOperator<CommandException> onFailure) {
    this.onFailure = onFailure;
    return this;
  }

  /**
   * Sets how the finished task and the login are printed, after the renewal of the host keys and
   * even if that fails. By default the task alone is printed, before the renewal.
   */
  public MachineChangeFlow result(BiConsumer<Task, Optional<SshLogin>> result) {
    this.result = result;
    return this;
  }

  /** Continues with a task of an earlier run instead of sending the request. */
  public MachineChangeFlow continueWith(Task task) {
    this.runningTask = task;
    return this;
  }

  /**
   * Renews the host keys only, because an earlier run has completed the change.
   *
   * @param sinceTask the time since the end of its task
   */
  public MachineChangeFlow continueWithLogin(Duration sinceTask) {
    this.isFinished = true;
    this.sinceTask = sinceTask;
    return this;
  }

  /**
   * Renews the host keys after the task. The flow must have been created with {@link SshOptions}.
   *
   * @param ips the addresses of the machine
   * @param oldKeys the keys that do not count as new
   * @param user finds the login user; called after the task
   */
  public MachineChangeFlow renewHostKeys(
      List<String> ips, HostKeyRenewal.OldKeys oldKeys, Supplier<Optional<String>> user) {
    this.ips = ips;
    this.oldKeys = oldKeys;
    this.user = user;
    return this;
  }

  /** Skips the renewal of the host keys if the machine is switched off after the task. */
  public MachineChangeFlow keepHostKeysIf(BooleanSupplier isStopped) {
    this.isStopped = isStopped;
    return this;
  }

  /**
   * Performs the change.
   *
   * @throws CommandException if the user declines, the task fails, or known_hosts cannot be changed
   */
  public Outcome run() {
    if (isUnneeded) {
      noteNothingToDo();
      return Outcome.NOT_STARTED;
    }
    // A dry run does not connect to the SSH server.
    HostKeyRenewal hostKeys =
        confirmation.resultUnlessDryRun(() -> Optional.ofNullable(hostKeys())).orElse(null);
    if (isFinished) {
      return confirmation
          .resultUnlessDryRun(() -> Optional.of(complete(hostKeys, null)))
          .orElse(Outcome.NOT_STARTED);
    }
    Optional<Task> started = start(hostKeys);
    if (started.isEmpty()) {
      return Outcome.NOT_STARTED;
    }
    afterStart.accept(started.get());
    Optional<Task> finished = waitFor(started.get());
    return finished.isEmpty() ? Outcome.STARTED : complete(hostKeys, finished.get());
  }

  private Outcome complete(@Nullable HostKeyRenewal hostKeys, @Nullable Task finished) {
    if (result == null && finished != null && context.results().isRequested()) {
      context.results().row(TaskRow.of(finished), "task", "type", "state");
    }
    if (hostKeys == null || ssh == null) {
      context.terminal().note(outcome(false));
    } else {
      logIn(hostKeys, ssh, finished);
    }
    return Outcome.FINISHED;
  }

  private String outcome(boolean isSeen) {
    return requested == null || isSeen ? label + " " + done : requested.replace("%s", label);
  }

  private @Nullable HostKeyRenewal hostKeys() {
    return oldKeys == null
        ? null
        : HostKeyRenewal.of(context, plan.subject(), ips, sshPort, oldKeys);
  }

  /** Returns the started task; empty if there is nothing to do, or in a dry run. */
  private Optional<Task> start(@Nullable HostKeyRenewal hostKeys) {
    Task running = runningTask;
    if (running != null) {
      return confirmation.resultUnlessDryRun(() -> Optional.of(running));
    }
    Ovh ovh = confirm.apply(plan);
    if (hostKeys != null) {
      confirmation.unlessDryRun(hostKeys::collectOldKeys);
    }
    return send(ovh);
  }

  /** Sends the request; returns the started task as {@link #start} does. */
  Optional<Task> send(Ovh ovh) {
    confirmation.unlessDryRun(
        () -> {
          beforeRequest.run();
          context
              .terminal()
              .interruptMessage(
                  interruptMessage.isEmpty()
                      ? "interrupted. The request may have been sent: look at the tasks of "
                          + label
                          + " before you repeat it"
                      : interruptMessage);
        });
    try {
      Optional<Supplier<Task>> started = request.apply(ovh);
      if (started.isEmpty()) {
        noteNothingToDo();
      }
      return confirmation.resultUnlessDryRun(() -> started.map(Supplier::get));
    } finally {
      context.terminal().interruptMessage("");
    }
  }

  /** Returns whether there is nothing to do, and says so. */
  boolean isUnneeded() {
    if (isUnneeded) {
      noteNothingToDo();
    }
    return isUnneeded;
  }

  /** Returns whether the user confirms the plan by typing a name. */
  boolean asks() {
    return asks;
  }

  Plan plan() {
    return plan;
  }

  /** Returns the final message. */
  String outcome() {
    return outcome(false);
  }

  private void noteNothingToDo() {
    context.terminal().note(label + " " + already + "; nothing was changed");
  }

  private Optional<Task> waitFor(Task started) {
    try {
      return wait.apply(started);
    } catch (CommandException e) {
      throw onFailure.apply(e);
    }
  }

  /** The result is printed even if the renewal of the host keys fails: the change is made. */
  private void logIn(HostKeyRenewal hostKeys, SshOptions ssh, @Nullable Task finished) {
    String outcome = outcome(false);
    String unfinished =
        finished == null
            ? outcome
            : outcome + ". " + TaskWatcher.waitForHostKeys(finished) + " renews the host keys";
    Optional<SshLogin> login = Optional.empty();
    OptionalReads reads = new OptionalReads();
    context.terminal().interruptMessage("interrupted. " + unfinished);
    try {
      if (reads.read("the state of " + plan.subject(), isStopped::getAsBoolean).orElse(false)) {
        context.terminal().progress("Done: " + outcome);
        context
            .terminal()
            .note(
                plan.subject()
                    + " is switched off; known_hosts was not changed, although the host keys may"
                    + " differ");
        return;
      }
      if (mayStayUp) {
        hostKeys.expectLateReboot(sinceTask);
      }
      login =
          hostKeys
              .renew(ssh.timeout(), unfinished)
              .map(address -> new SshLogin(user(reads), address));
      String hint =
          login
              .filter(known -> !known.user().isEmpty())
              .map(known -> ". " + known.hint(context))
              .orElse("");
      context.terminal().progress("Done: " + outcome(hostKeys.hasSeenNewSystem()) + hint);
    } finally {
      context.terminal().interruptMessage("");
      reads.note(context);
      if (result != null && finished != null) {
        result.accept(finished, login);
      }
    }
  }

  /** Returns the login user; empty if it is unknown. */
  private String user(OptionalReads reads) {
    return reads
        .read("the login user of " + plan.subject(), user)
        .flatMap(found -> found)
        .orElse("");
  }
}
