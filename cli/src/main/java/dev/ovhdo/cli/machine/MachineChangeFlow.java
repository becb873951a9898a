package dev.ovhdo.cli.machine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.ssh.HostKeyScanner;
import dev.ovhdo.cli.task.TaskWatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Describes the change of one machine by one task. {@link MachineChangeRun} performs it: shows the
 * plan, asks for confirmation, sends the request, waits for the task, renews the host keys of the
 * machine in known_hosts, and prints how to log in.
 *
 * <p>A command creates the flow before it reads anything, so that invalid options are reported
 * first. Then it sets the plan, the request and the text for the end, and the steps that differ.
 */
public final class MachineChangeFlow {
  /** How far a change has come. */
  public enum Outcome {
    /** The task was started; the user does not want to wait for it. */
    STARTED,
    /** The task has finished successfully. */
    FINISHED
  }

  /** Returns the values of a finished change. */
  @FunctionalInterface
  public interface Result {
    /** Returns the row of the finished task and of the login, if it is known. */
    Row row(Task finished, Optional<SshLogin> login);
  }

  private static final List<String> TASK_COLUMNS = List.of("task", "type", "state");

  final CommandContext context;
  final MachineChangeOptions options;
  final Confirmation confirmation;
  final @Nullable SshOptions ssh;
  final int sshPort;

  String label = "";
  Plan plan = Plan.of("", "");
  Function<Ovh, Optional<Supplier<Task>>> request = ovh -> Optional.empty();
  String done = "";
  @Nullable String requested;
  boolean mayStayUp;
  Function<Plan, Ovh> confirm;
  boolean asks = true;
  boolean isUnneeded;
  String already = "";
  @Nullable String nothingToDo;
  String interruptMessage = "";
  Runnable beforeRequest = () -> {};
  Consumer<Task> afterStart = task -> {};
  Consumer<Outcome> afterwards = outcome -> {};
  TaskWatcher.@Nullable Wait poll;
  @Nullable Function<Task, Optional<Task>> wait;
  UnaryOperator<CommandException> onFailure = UnaryOperator.identity();
  @Nullable Result result;
  List<String> columns = TASK_COLUMNS;
  @Nullable Consumer<Row> print;
  @Nullable Task runningTask;
  boolean isFinished;
  Duration sinceTask = Duration.ZERO;

  List<String> ips = List.of();
  HostKeyRenewal.@Nullable OldKeys oldKeys;
  Supplier<Optional<String>> user = Optional::empty;
  BooleanSupplier isStopped = () -> false;

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
    this.options = options;
    this.ssh = ssh;
    this.sshPort = ssh == null ? 0 : ssh.port(context);
    this.confirmation = new Confirmation(context, options.change);
    this.confirm = confirmation::confirmByName;
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

  /** Ends the flow before the confirmation: there is nothing to do, as this message says. */
  public MachineChangeFlow nothingToDo(String message) {
    this.isUnneeded = true;
    this.nothingToDo = message;
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

  /** Sets an action for the end: after the login is printed, or the message of --no-wait. */
  public MachineChangeFlow afterwards(Consumer<Outcome> action) {
    this.afterwards = action;
    return this;
  }

  /** Replaces how the task is polled, for changes with more to wait for than their task. */
  public MachineChangeFlow pollBy(TaskWatcher.Wait poll) {
    this.poll = poll;
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
   * Sets the result, which is printed after the renewal of the host keys and even if that fails. By
   * default the task alone is printed, before the renewal.
   *
   * @param columns the columns of a table
   */
  public MachineChangeFlow result(Result result, String... columns) {
    this.result = result;
    this.columns = List.of(columns);
    return this;
  }

  /** Replaces how the result is printed; by default it is printed if the user has requested it. */
  public MachineChangeFlow printBy(Consumer<Row> print) {
    this.print = print;
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
  public void run() {
    new MachineChangeRun(this).run();
  }
}
