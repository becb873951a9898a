package dev.ovhdo.cli.task;

import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskFailedException;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.api.task.TaskTimeoutException;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.wait.WaitOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Waits for a task that a command has started, shows its progress, and prints the command that
 * continues the wait.
 */
public final class TaskWatcher {
  private final CommandContext context;
  private final TaskOptions options;
  private final boolean renewsHostKeys;
  private final Supplier<TaskProgress> progress;
  private final Consumer<String> interruptMessage;

  /** Creates a watcher for the tasks of one command run. */
  public TaskWatcher(CommandContext context, TaskOptions options) {
    this(context, options, false);
  }

  /**
   * Creates a watcher for the tasks of one command run.
   *
   * @param renewsHostKeys whether the command renews the host keys of a machine after the task
   */
  public TaskWatcher(CommandContext context, TaskOptions options, boolean renewsHostKeys) {
    this(
        context,
        options,
        renewsHostKeys,
        () -> TaskProgress.on(context),
        context.terminal()::interruptMessage);
  }

  private TaskWatcher(
      CommandContext context,
      TaskOptions options,
      boolean renewsHostKeys,
      Supplier<TaskProgress> progress,
      Consumer<String> interruptMessage) {
    this.context = context;
    this.options = options;
    this.renewsHostKeys = renewsHostKeys;
    this.progress = progress;
    this.interruptMessage = interruptMessage;
  }

  /**
   * Returns a watcher for one of several tasks that are awaited at the same time.
   *
   * @param shared the display of all tasks
   * @param message receives the message for an interruption of this wait
   */
  public TaskWatcher withDisplay(TaskProgress shared, Consumer<String> message) {
    return new TaskWatcher(context, options, renewsHostKeys, () -> shared, message);
  }

  /** A wait for a task with other steps than {@code ovh.tasks().await}. */
  @FunctionalInterface
  public interface Wait {
    /** Waits until the task has finished; passes the task after each poll to the listener. */
    Task await(Task started, WaitOptions options, Consumer<? super Task> listener);
  }

  /**
   * Waits for a task, and prints the finished task if the user has requested output.
   *
   * @return whether the task has finished; false with {@code --no-wait}
   * @throws CommandException if the task failed, or the wait failed
   */
  public boolean awaitAndShow(Task started) {
    return awaitAndShow(started, context.ovh().tasks()::await);
  }

  /**
   * Waits for a task in another way, and prints the finished task if the user has requested output.
   *
   * @return whether the task has finished; false with {@code --no-wait}
   * @throws CommandException if the task failed, or the wait failed
   */
  public boolean awaitAndShow(Task started, Wait wait) {
    Optional<Task> finished = await(started, wait);
    if (finished.isPresent() && context.results().isRequested()) {
      show(finished.get());
    }
    return finished.isPresent();
  }

  /**
   * Waits for a task.
   *
   * @return the finished task; empty with {@code --no-wait}
   * @throws CommandException if the task failed, or the wait failed
   */
  public Optional<Task> await(Task started) {
    return await(started, context.ovh().tasks()::await);
  }

  /**
   * Waits for a task in another way.
   *
   * @return the finished task; empty with {@code --no-wait}
   * @throws CommandException if the task failed, or the wait failed. The message says that the task
   *     continues, so that the user does not start it again
   */
  public Optional<Task> await(Task started, Wait wait) {
    if (options.noWait()) {
      show(started);
      context.terminal().note(started + " has started. " + waitCommand(started));
      return Optional.empty();
    }
    TaskProgress display = progress.get();
    interruptMessage.accept("interrupted. " + continues(started));
    try {
      return Optional.of(
          wait.await(started, options.waiting(context.isSandboxed()), display::show));
    } catch (OvhException e) {
      throw failure(e, advice(started, e));
    } finally {
      display.end();
      interruptMessage.accept("");
    }
  }

  /**
   * Waits for several tasks at once, and prints the finished tasks if the user has requested
   * output. Each failure is reported, and the first failure determines the exit code.
   *
   * @param references the references, whose names may be display names
   * @param options deadline, interval and grace period
   */
  public void awaitAllAndShow(List<TaskReference> references, WaitOptions options) {
    Map<String, ListedItem<Task>> results = new LinkedHashMap<>();
    TaskProgress display = progress.get();
    String continues =
        context.isSandboxed()
            ? "The tasks end with this sandbox"
            : "The tasks continue at OVHcloud. " + waitCommand(references, false);
    context.terminal().interruptMessage("interrupted. " + continues);
    try {
      context
          .ovh()
          .tasks()
          .awaitAll(references, options, display::show)
          .forEach(result -> results.put(result.id(), result));
    } catch (OvhException e) {
      throw failure(e, continues);
    } finally {
      display.end();
      context.terminal().interruptMessage("");
    }
    if (context.results().isRequested()) {
      context
          .results()
          .rows(
              results.values().stream().flatMap(TaskWatcher::ended).map(TaskRow::of).toList(),
              "task",
              "type",
              "state");
    }
    context.forEach(results.keySet(), id -> report(Objects.requireNonNull(results.get(id))));
  }

  /** Returns the task if it has ended, also without success. */
  private static Stream<Task> ended(ListedItem<Task> result) {
    return Stream.concat(
        result.stream(),
        result.reason().stream()
            .filter(TaskFailedException.class::isInstance)
            .map(failure -> ((TaskFailedException) failure).task()));
  }

  private void report(ListedItem<Task> result) {
    result.item().ifPresent(task -> context.terminal().note(task + " has finished successfully"));
    result
        .reason()
        .ifPresent(
            failure -> {
              throw failure instanceof TaskTimeoutException late
                  ? failure(late, advice(late.task(), late))
                  : failure;
            });
  }

  /** Prints a task in the requested format. */
  public void show(Task task) {
    context.results().row(TaskRow.of(task), "task", "type", "state");
  }

  private String advice(Task task, OvhException failure) {
    if (failure instanceof TaskFailedException) {
      return "";
    }
    boolean tellsTheState =
        failure instanceof TaskTimeoutException || failure instanceof OutcomeUnknownException;
    return tellsTheState && !context.isSandboxed() ? waitCommand(task) : continues(task);
  }

  /**
   * Returns the failure of a wait for a command, which may be an interruption.
   *
   * @param advice the last sentence of the message, without a full stop; may be empty
   */
  public static CommandException failure(OvhException failure, String advice) {
    boolean interrupted = Thread.currentThread().isInterrupted();
    String message =
        interrupted ? "interrupted" : String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
    return new CommandException(
        interrupted ? ExitCode.INTERRUPTED : Failures.exitCode(failure),
        advice.isEmpty() ? message : message + ". " + advice,
        failure);
  }

  private String continues(Task task) {
    return context.isSandboxed()
        ? "The task ends with this sandbox"
        : "The task continues at OVHcloud. " + waitCommand(task);
  }

  private String waitCommand(Task task) {
    return renewsHostKeys
        ? waitForHostKeys(task) + " waits for its end and renews the host keys"
        : "'ovh-do wait " + task.reference() + "' waits for its end";
  }

  /**
   * Returns the sentence about the command that waits for several tasks.
   *
   * @param hostKeys whether the command also renews the host keys of the machines
   */
  public static String waitCommand(List<TaskReference> tasks, boolean hostKeys) {
    return tasks.stream()
        .map(TaskReference::toString)
        .collect(
            Collectors.joining(
                " ",
                "'ovh-do wait ",
                hostKeys
                    ? " --host-keys' waits for their end and renews the host keys"
                    : "' waits for their end"));
  }

  /** Returns the command that waits for a task and renews the host keys of its machine. */
  public static String waitForHostKeys(Task task) {
    return "'ovh-do wait " + task.reference() + " --host-keys'";
  }
}
