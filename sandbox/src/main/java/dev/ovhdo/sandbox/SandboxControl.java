package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Machines;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Saves and restores the state of a sandbox, and advances its time. */
final class SandboxControl {
  /** A limit for accounts in which each effect leads to another. */
  private static final int MAX_EFFECTS = 100_000;

  private final Account account;
  private final Machines machines;
  private final SandboxClock clock;
  private final RequestDispatcher dispatcher;
  private final Snapshot start;

  /** Creates the control of a sandbox; the current state is the state of {@link #reset}. */
  SandboxControl(
      Account account, Machines machines, SandboxClock clock, RequestDispatcher dispatcher) {
    this.account = account;
    this.machines = machines;
    this.clock = clock;
    this.dispatcher = dispatcher;
    this.start = snapshot();
  }

  Snapshot snapshot() {
    synchronized (account) {
      dispatcher.advance();
      Runnable ofAccount = account.save();
      Runnable ofMachines = machines.save();
      Runnable ofClock = clock.save();
      Runnable ofFaults = dispatcher.faults().save();
      return new Snapshot(
          () -> {
            synchronized (account) {
              ofAccount.run();
              ofMachines.run();
              ofClock.run();
              ofFaults.run();
            }
          });
    }
  }

  void reset() {
    start.restore();
    dispatcher.journal().clear();
  }

  /** Advances the time, and lets everything happen in the meantime in its order. */
  void advance(Duration duration) {
    synchronized (account) {
      Instant end = clock.instant().plus(duration);
      for (int i = 0; i < MAX_EFFECTS; i++) {
        Optional<Instant> next = dispatcher.nextEffect().filter(at -> !at.isAfter(end));
        if (next.isEmpty()) {
          break;
        }
        clock.advanceTo(next.get());
        dispatcher.advance();
      }
      clock.advanceTo(end);
      dispatcher.advance();
    }
  }

  /** Advances the time until no task is running; tasks that never end are left out. */
  void advanceUntilIdle() {
    synchronized (account) {
      for (int i = 0; i < MAX_EFFECTS; i++) {
        Optional<Instant> next = dispatcher.nextEffect();
        if (next.isEmpty()) {
          return;
        }
        clock.advanceTo(next.get());
        dispatcher.advance();
      }
    }
  }

  long runningTasks() {
    return dispatcher.runningTasks();
  }

  SandboxClock clock() {
    return clock;
  }
}
