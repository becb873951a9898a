package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.client.error.OvhException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How the changes of several machines are prepared. */
final class Preparations {
  private Preparations() {}

  /** Prepares the change of each machine alone, of some machines at the same time. */
  static List<ListedItem<Change>> alone(Ovh ovh, Operation operation, List<String> targets) {
    return ovh.client().inParallel(targets, target -> alone(ovh, operation, target));
  }

  private static ListedItem<Change> alone(Ovh ovh, Operation operation, String target) {
    try {
      return ListedItem.of(target, operation.prepare(ovh, target));
    } catch (OvhException e) {
      return ListedItem.ofUnread(target, e);
    }
  }

  /** Returns the changes of plans; a plan that makes no change does not hide the others. */
  static <P> List<ListedItem<Change>> of(
      List<ListedItem<P>> plans, Function<? super P, Change> change) {
    return plans.stream().map(plan -> of(plan, change)).toList();
  }

  private static <P> ListedItem<Change> of(ListedItem<P> plan, Function<? super P, Change> change) {
    try {
      return plan.map(change);
    } catch (OvhException e) {
      return ListedItem.ofUnread(plan.id(), e);
    }
  }

  /**
   * Prepares changes that need nothing but a machine without an unfinished task. The tasks of all
   * machines are read together; a machine that has a task, or another name, is prepared alone.
   *
   * @param change returns the change of a machine by its service name
   */
  static List<ListedItem<Change>> ofIdle(
      Ovh ovh, Operation operation, List<String> targets, Function<String, Change> change) {
    Set<String> idle = new HashSet<>(ovh.tasks().idle(operation.kind(), targets));
    return ovh.client()
        .inParallel(
            targets,
            target ->
                idle.contains(target)
                    ? ListedItem.of(target, change.apply(target))
                    : alone(ovh, operation, target));
  }
}
