package dev.ovhdo.client.task;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A long-running operation at OVHcloud, as it was when it was read. VPSes, dedicated servers, zones
 * and IP blocks each have their own type of task. {@code toString} returns a phrase for messages,
 * such as {@code task 4200000001 (reinstallVm) of vps-1}.
 */
public interface Task {
  /** Returns the id of the task in the API. */
  long id();

  /** Returns the type of the operation: {@code reinstallVm}, {@code hardReboot}. */
  String type();

  /** Returns the state as the API writes it. */
  String state();

  /** Returns the phase that the state belongs to. */
  TaskPhase phase();

  /** Returns the progress from 0 to 100, if this type of task reports it. */
  default OptionalInt progress() {
    return OptionalInt.empty();
  }

  /** Returns the comment of the server, if there is one. */
  default Optional<String> comment() {
    return Optional.empty();
  }
}
