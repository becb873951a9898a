package dev.ovhdo.client.task;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Long-running work at OVHcloud, as it was at one moment. VPSes, dedicated servers, zones and IP
 * blocks each have their own kind; {@code toString} names it in one phrase, such as {@code task
 * 4200000001 (reinstallVm) of vps-1}, as messages show it.
 */
public interface Task {
  /** Returns the number under which the API knows it. */
  long id();

  /** Returns what is being done: {@code reinstallVm}, {@code hardReboot}. */
  String type();

  /** Returns the state in the API's own word. */
  String state();

  /** Returns what the state means. */
  TaskPhase phase();

  /** Returns the progress from 0 to 100 where this kind of task tells it. */
  default OptionalInt progress() {
    return OptionalInt.empty();
  }

  /** Returns the server's remark, where there is one. */
  default Optional<String> comment() {
    return Optional.empty();
  }
}
