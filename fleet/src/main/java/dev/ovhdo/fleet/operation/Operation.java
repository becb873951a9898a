package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.task.TaskReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a machine that OVHcloud carries out as a task. A store contains its parameters as
 * JSON: names only, no secret. Immutable.
 */
public sealed interface Operation
    permits VpsRebuild, VpsReboot, VpsSnapshot, ServerReinstall, ServerReboot {
  /** Returns the name, which is the name of the command for a single machine. */
  String name();

  /** Returns the kind of the machines. */
  TaskReference.Kind kind();

  /** Returns whether the operation destroys data of the machine. */
  boolean losesData();

  /** Adds the parameters to a JSON object. */
  void writeTo(ObjectNode json);

  /**
   * Reads the machine, and checks that the change is possible. Sends no change.
   *
   * @param target the name of the machine in the plan
   * @throws dev.ovhdo.client.error.OvhException if the machine cannot be changed now
   */
  Change prepare(Ovh ovh, String target);
}
