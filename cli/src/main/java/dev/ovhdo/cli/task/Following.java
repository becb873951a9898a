package dev.ovhdo.cli.task;

import dev.ovhdo.api.task.ServiceTask;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.error.TaskFailedException;
import dev.ovhdo.client.error.TaskTimeoutException;
import dev.ovhdo.client.wait.WaitOptions;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows a task as far as the person wants to, and says how to take it up again. */
public final class Following {
  private final CommandContext context;
  private final TaskOptions options;

  /** Prepares to follow a task of this run. */
  public Following(CommandContext context, TaskOptions options) {
    this.context = context;
    this.options = options;
  }

  /**
   * How to wait for a task.
   *
   * @param <T> the kind of task
   */
  @FunctionalInterface
  public interface Wait<T extends ServiceTask> {
    /** Waits until it has ended, and shows it after each look. */
    T await(T started, WaitOptions options, Consumer<ServiceTask> observer);
  }

  /** Follows a task by the service for tasks of every kind; see the other method. */
  public boolean follow(ServiceTask started) {
    return follow(started, context.ovh().tasks()::await);
  }

  /**
   * Follows a task. Whatever goes wrong meanwhile is told in a way that does not make the person
   * start it once more.
   *
   * @param started as the call that started it returned it
   * @param wait how to wait for it
   * @return whether it was waited for, and ended well; false where the person does not want to wait
   * @throws CommandException if it ended badly, or could not be followed to its end
   */
  public <T extends ServiceTask> boolean follow(T started, Wait<T> wait) {
    Optional<T> ended = ended(started, wait);
    if (ended.isPresent() && context.results().isRequested()) {
      show(ended.get());
    }
    return ended.isPresent();
  }

  /**
   * Follows a task as {@link #follow(ServiceTask, Wait)} does, for a command that has more to show
   * than how it ended.
   *
   * @return how it ended; empty where the person does not want to wait
   * @throws CommandException if it ended badly, or could not be followed to its end
   */
  public <T extends ServiceTask> Optional<T> ended(T started, Wait<T> wait) {
    if (options.noWait()) {
      show(started);
      context.terminal().note(started + " has begun. " + howToGoOn(started));
      return Optional.empty();
    }
    Progress progress = Progress.on(context);
    context.terminal().interruptMessage("interrupted. " + goesOn(started));
    T ended;
    try {
      ended = wait.await(started, options.waiting(context.isSandboxed()), progress::show);
    } catch (OvhException e) {
      progress.end();
      throw told(started, e);
    } finally {
      context.terminal().interruptMessage("");
    }
    progress.end();
    return Optional.of(ended);
  }

  /** Prints a task in the form that the person asked for. */
  void show(ServiceTask task) {
    context.results().row(row(task), "task", "type", "state");
  }

  /** Returns all that is known of a task, and under what it is found again. */
  public static Row row(ServiceTask task) {
    Row row = Row.empty().with("task", task.reference().toString());
    Row all = Row.of((Record) task);
    for (String name : all.json().propertyNames()) {
      row = row.with(name, all.at(name));
    }
    return row;
  }

  private CommandException told(ServiceTask task, OvhException failure) {
    boolean interrupted = Thread.currentThread().isInterrupted();
    String advice =
        failure instanceof TaskFailedException
            ? ""
            : failure instanceof TaskTimeoutException && !context.isSandboxed()
                ? ". " + howToGoOn(task)
                : ". " + goesOn(task);
    return new CommandException(
        interrupted ? ExitCode.INTERRUPTED : Failures.exitCode(failure),
        (interrupted ? "interrupted" : sentence(failure)) + advice,
        failure);
  }

  private static String sentence(OvhException failure) {
    return String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
  }

  private String goesOn(ServiceTask task) {
    return context.isSandboxed()
        ? "The task ends with this sandbox"
        : "The task goes on at OVHcloud. " + howToGoOn(task);
  }

  private static String howToGoOn(ServiceTask task) {
    return "'ovh-do wait " + task.reference() + "' waits for its end";
  }
}
