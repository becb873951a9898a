package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.state.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults that the sandbox simulates in the next matching calls: {@link Sandbox#faults()}.
 * Thread-safe.
 */
public final class Faults {
  private final List<Fault> pending = new ArrayList<>();

  Faults() {}

  /**
   * Activates a fault for the next calls that match the fault. If several faults match a call, the
   * fault that was activated first applies.
   */
  public synchronized void next(Fault fault) {
    pending.add(fault);
  }

  /** Removes all faults that have not occurred yet. */
  public synchronized void clear() {
    pending.clear();
  }

  synchronized Optional<Fault> take(String method, List<String> paths) {
    for (int i = 0; i < pending.size(); i++) {
      Fault fault = pending.get(i);
      if (fault.matches(method, paths)) {
        if (fault.times() == 1) {
          pending.remove(i);
        } else if (fault.times() != FaultRule.ALWAYS) {
          pending.set(i, fault.times(fault.times() - 1));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
