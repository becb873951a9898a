package dev.ovhdo.cli.machine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.output.Row;
import dev.ovhdo.cli.task.TaskProgress;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.cli.task.TaskWatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the same change on one or several machines. Several machines have one confirmation. Then
 * each machine has a thread, which sends its request, waits for its task and renews its host keys.
 * A machine that cannot be changed does not stop the others, except before the confirmation: then
 * nothing is changed.
 */
public final class MachineChanges {
  /** More requests at a time are of no use: OVHcloud limits their rate. */
  private static final int REQUESTS_AT_A_TIME = 8;

  private final CommandContext context;
  private final MachineChangeOptions options;
  private @Nullable ReportedException failure;

  /** Prepares the changes of a command. */
  public MachineChanges(CommandContext context, MachineChangeOptions options) {
    this.context = context;
    this.options = options;
  }

  /**
   * Prepares the changes of a command that reads more than its machines, and so checks its options
   * first.
   *
   * @throws CommandException if the SSH port is invalid
   */
  public MachineChanges(CommandContext context, MachineChangeOptions options, SshOptions ssh) {
    this(context, options);
    ssh.port(context);
  }

  /**
   * Makes the changes.
   *
   * @param machines service names or display names
   * @param prepare reads a machine, and returns its flow, which has not run
   * @throws ReportedException if a machine could not be changed
   */
  public void run(List<String> machines, Function<String, MachineChangeFlow> prepare) {
    if (machines.size() == 1) {
      prepare.apply(machines.get(0)).run();
      return;
    }
    Confirmation confirmation = options.confirmation(context);
    List<MachineChangeRun> runs =
        prepared(machines, prepare).stream().map(MachineChangeRun::new).toList();
    List<MachineChangeRun> needed = runs.stream().filter(run -> !run.flow().isUnneeded).toList();
    runs.stream().filter(run -> run.flow().isUnneeded).forEach(MachineChangeRun::noteNothingToDo);
    if (!needed.isEmpty()) {
      run(needed, confirmation, confirm(confirmation, needed));
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Returns a flow for each machine; a machine that has two names in the arguments has one. */
  private List<MachineChangeFlow> prepared(
      List<String> machines, Function<String, MachineChangeFlow> prepare) {
    Map<String, MachineChangeFlow> flows = new LinkedHashMap<>();
    forEach(
        machines,
        machine -> {
          MachineChangeFlow flow = prepare.apply(machine);
          flows.putIfAbsent(flow.plan.subject(), flow);
        });
    if (failure != null) {
      context.terminal().note("nothing was changed");
      throw failure;
    }
    return List.copyOf(flows.values());
  }

  private Ovh confirm(Confirmation confirmation, List<MachineChangeRun> runs) {
    List<MachineChangeFlow> flows =
        runs.stream()
            .filter(MachineChangeRun::needsConfirmation)
            .map(MachineChangeRun::flow)
            .toList();
    List<Plan> plans = flows.stream().map(flow -> flow.plan).toList();
    if (flows.stream().anyMatch(flow -> flow.asks)) {
      return plans.size() == 1
          ? confirmation.confirmByName(plans.get(0))
          : confirmation.confirmByCount(plans);
    }
    plans.forEach(confirmation::withoutQuestion);
    return context.ovh();
  }

  private void run(List<MachineChangeRun> runs, Confirmation confirmation, Ovh ovh) {
    TaskProgress progress = TaskProgress.on(context);
    InterruptMessages messages = new InterruptMessages(context.terminal());
    Map<MachineChangeRun, Task> started = new ConcurrentHashMap<>();
    Map<MachineChangeRun, RuntimeException> failures = new ConcurrentHashMap<>();
    Semaphore requests = new Semaphore(REQUESTS_AT_A_TIME);
    runs.forEach(
        run ->
            run.amongOthers(
                task -> progress.show(task), text -> messages.set(run.flow().label, text)));
    Consumer<MachineChangeRun> change =
        run -> {
          try {
            Optional<Task> task = start(run, ovh, requests);
            task.ifPresent(sent -> started.put(run, sent));
            if (!options.task().noWait()) {
              task.ifPresent(run::finish);
            }
          } catch (RuntimeException e) {
            failures.put(run, e);
          } catch (Error e) {
            failures.put(run, new IllegalStateException(e));
          }
        };
    confirmation.perform(
        runs, change, all -> new MachineThreads<>(MachineChanges::threadName, change).run(all));
    progress.end();
    show(runs, started);
    forEach(
        runs,
        run -> {
          RuntimeException reason = failures.get(run);
          if (reason != null) {
            throw reason;
          }
        });
  }

  private static String threadName(MachineChangeRun run) {
    return "change of " + run.flow().plan.subject();
  }

  private static Optional<Task> start(MachineChangeRun run, Ovh ovh, Semaphore requests) {
    requests.acquireUninterruptibly();
    try {
      return run.start(ovh);
    } finally {
      requests.release();
    }
  }

  /** Prints the tasks that have ended, or with {@code --no-wait} those that have started. */
  private void show(List<MachineChangeRun> runs, Map<MachineChangeRun, Task> started) {
    List<String> columns = runs.get(0).flow().columns;
    if (!options.task().noWait()) {
      List<Row> rows = runs.stream().flatMap(run -> run.row().stream()).toList();
      if (context.results().isRequested()) {
        context.results().rows(rows, columns.toArray(String[]::new));
      }
      return;
    }
    List<Task> tasks = new ArrayList<>();
    runs.forEach(run -> Optional.ofNullable(started.get(run)).ifPresent(tasks::add));
    if (!tasks.isEmpty()) {
      context.results().rows(tasks.stream().map(TaskRow::of).toList(), "task", "type", "state");
      tasks.forEach(task -> context.terminal().note(task + " has started"));
      context
          .terminal()
          .note(
              TaskWatcher.waitCommand(
                  tasks.stream().map(Task::reference).toList(), runs.get(0).flow().ssh != null));
      runs.stream()
          .filter(started::containsKey)
          .forEach(run -> run.flow().afterwards.accept(MachineChangeFlow.Outcome.STARTED));
    }
  }

  /** Runs an action for each element; the first failure determines the exit code. */
  private <T> void forEach(List<T> elements, Consumer<T> action) {
    try {
      context.forEach(elements, action);
    } catch (ReportedException e) {
      failure = failure == null ? e : failure;
    }
  }
}
