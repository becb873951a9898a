package dev.ovhdo.cli.machine;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.cli.change.Confirmation;
import dev.ovhdo.cli.change.Plan;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.task.TaskRow;
import dev.ovhdo.cli.task.TaskWatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the same change on one or several machines. Several machines have one confirmation; their
 * requests are sent one after another, and then all tasks are waited for at once. A machine that
 * cannot be changed does not stop the others, except before the confirmation: then nothing is
 * changed.
 */
public final class MachineChanges {
  private final CommandContext context;
  private final MachineChangeOptions options;
  private @Nullable ReportedException failure;

  /** Prepares the changes of a command, whose flows do not renew host keys. */
  public MachineChanges(CommandContext context, MachineChangeOptions options) {
    this.context = context;
    this.options = options;
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
    List<MachineChangeFlow> needed =
        prepared(machines, prepare).stream().filter(flow -> !flow.isUnneeded()).toList();
    if (!needed.isEmpty()) {
      Map<TaskReference, MachineChangeFlow> started = start(needed, confirm(confirmation, needed));
      if (!started.isEmpty()) {
        finish(started);
      }
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
          flows.putIfAbsent(flow.plan().subject(), flow);
        });
    if (failure != null) {
      context.terminal().note("nothing was changed");
      throw failure;
    }
    return List.copyOf(flows.values());
  }

  private static Ovh confirm(Confirmation confirmation, List<MachineChangeFlow> flows) {
    List<Plan> plans = flows.stream().map(MachineChangeFlow::plan).toList();
    if (flows.stream().anyMatch(MachineChangeFlow::asks)) {
      return plans.size() == 1
          ? confirmation.confirmByName(plans.get(0))
          : confirmation.confirmByCount(plans);
    }
    plans.forEach(confirmation::withoutQuestion);
    return confirmation.withoutQuestion();
  }

  private Map<TaskReference, MachineChangeFlow> start(List<MachineChangeFlow> flows, Ovh ovh) {
    Map<TaskReference, MachineChangeFlow> started = new LinkedHashMap<>();
    List<Task> tasks = new ArrayList<>();
    forEach(
        flows,
        flow ->
            flow.send(ovh)
                .ifPresent(
                    task -> {
                      tasks.add(task);
                      started.put(task.reference(), flow);
                    }));
    if (!options.task().noWait()) {
      return started;
    }
    if (!tasks.isEmpty()) {
      context.results().rows(tasks.stream().map(TaskRow::of).toList(), "task", "type", "state");
      tasks.forEach(task -> context.terminal().note(task + " has started"));
      context.terminal().note(TaskWatcher.waitCommand(List.copyOf(started.keySet())));
    }
    return Map.of();
  }

  private void finish(Map<TaskReference, MachineChangeFlow> started) {
    try {
      new TaskWatcher(context, options.task())
          .awaitAllAndShow(
              List.copyOf(started.keySet()),
              options.task().waiting(context.isSandboxed()),
              task -> Objects.requireNonNull(started.get(task.reference())).outcome());
    } catch (ReportedException e) {
      failure = failure == null ? e : failure;
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
