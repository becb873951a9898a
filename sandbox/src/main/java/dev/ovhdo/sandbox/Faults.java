package dev.ovhdo.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes wrong next. Thread-safe. */
public final class Faults {
  private final List<Fault> waiting = new ArrayList<>();

  Faults() {}

  /** Lets the fault befall the next calls that it fits; faults named earlier come first. */
  public synchronized void next(Fault fault) {
    waiting.add(fault);
  }

  /** Forgets what has not happened yet. */
  public synchronized void clear() {
    waiting.clear();
  }

  synchronized Optional<Fault> take(String method, String path) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.befalls(method, path)) {
        if (fault.times() == 1) {
          waiting.remove(i);
        } else {
          waiting.set(i, fault.times(fault.times() - 1));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
