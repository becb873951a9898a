package dev.ovhdo.fleet.operation;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a fleet does with each target at one point of its sequence: an operation or a check. A store
 * contains its parameters as JSON, without secrets. Immutable.
 */
public sealed interface Step permits Operation, Check {
  /** Returns the name: the name of the command for a single machine, or {@code check ssh}. */
  String name();

  /** Returns whether the step destroys data of the machine. */
  boolean losesData();

  /** Adds the parameters to a JSON object. */
  void writeTo(ObjectNode json);
}
