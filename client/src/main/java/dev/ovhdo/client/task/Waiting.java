package dev.ovhdo.client.task;

import dev.ovhdo.client.time.TimeSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits for tasks by looking at them again and again. Safe for use by many threads. */
public final class Waiting {

  /**
   * Waits with these clocks.
   *
   * @param time the monotonic clock and the sleep of this are used
   */
  public Waiting(TimeSource time) {
    throw new UnsupportedOperationException();
  }

  /**
   * Waits until a task has ended.
   *
   * @param started the task as the call that started it returned it
   * @param look reads the task again
   * @param options how long, how often, how patient
   * @param observer sees the task after each look, and {@code started} first
   * @return the task as it ended, in the phase {@link TaskPhase#DONE}
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline
   * @throws dev.ovhdo.client.error.TransportException if the thread is interrupted; the flag stays
   *     set
   */
  public <T extends Task> T await(
      T started, Supplier<T> look, WaitOptions options, Consumer<? super T> observer) {
    throw new UnsupportedOperationException();
  }
}
