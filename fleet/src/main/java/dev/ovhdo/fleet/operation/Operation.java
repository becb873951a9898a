package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.client.ListedItem;
import java.util.List;

/** A change of a machine that OVHcloud carries out as a task. Immutable. */
public sealed interface Operation extends Step
    permits VpsRebuild, VpsReboot, VpsSnapshot, ServerReinstall, ServerReboot {
  /** Returns the kind of the machines. */
  TaskReference.Kind kind();

  /**
   * Reads the machine, and checks that the change is possible. Sends no change.
   *
   * @param target the name of the machine in the plan
   * @throws dev.ovhdo.client.error.OvhException if the machine cannot be changed now
   */
  Change prepare(Ovh ovh, String target);

  /**
   * Prepares the changes of several machines as {@link #prepare} does, with as few requests as the
   * server allows.
   *
   * @param targets the names of the machines in the plan
   * @return the changes in the order of the names, or why a machine cannot be changed now
   * @throws dev.ovhdo.client.error.OvhException if no machine can be read
   */
  List<ListedItem<Change>> prepareAll(Ovh ovh, List<String> targets);
}
