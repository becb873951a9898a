package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.state.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The faults that the sandbox simulates in the next matching calls: {@link Sandbox#faults()}.
 * Thread-safe.
 */
public final class Faults {
  private final List<Fault> pending = new ArrayList<>();
  private final long seed;
  private final Random random;

  /**
   * Creates an empty list.
   *
   * @param seed chooses the calls of faults that occur in a share of the calls
   */
  Faults(long seed) {
    this.seed = seed;
    random = new Random(seed);
  }

  /**
   * Activates a fault for the next calls that match the fault. If several faults match a call, the
   * fault that was activated first applies; a fault of a share of the calls that does not choose
   * this call is left out.
   */
  public synchronized void next(Fault fault) {
    pending.add(fault);
  }

  /** Removes all faults that have not occurred yet. */
  public synchronized void clear() {
    pending.clear();
  }

  /**
   * Removes the first fault with this text; returns whether there was such a fault.
   *
   * @param rule a text of {@link #rules}
   */
  public synchronized boolean remove(String rule) {
    for (int i = 0; i < pending.size(); i++) {
      if (pending.get(i).rule().equals(rule)) {
        pending.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Returns the faults that have not occurred yet, in the form of {@link Fault#parse}. */
  public synchronized List<String> rules() {
    return pending.stream().map(Fault::rule).toList();
  }

  /** Saves the faults; the returned action restores them, and restarts the random choice. */
  synchronized Runnable save() {
    List<Fault> saved = List.copyOf(pending);
    return () -> restore(saved);
  }

  private synchronized void restore(List<Fault> saved) {
    pending.clear();
    pending.addAll(saved);
    random.setSeed(seed);
  }

  synchronized Optional<Fault> take(String method, List<String> paths) {
    for (int i = 0; i < pending.size(); i++) {
      Fault fault = pending.get(i);
      if (fault.matches(method, paths)
          && (fault.percent() == 100 || random.nextInt(100) < fault.percent())) {
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
