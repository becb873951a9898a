package dev.ovhdo.sandbox;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calls that the sandbox received, in the order in which they came; of very many the newest
 * 10,000, so that a sandbox can last. Thread-safe.
 */
public final class Journal {
  private static final int LIMIT = 10_000;

  private final SortedMap<Long, RecordedCall> calls = new TreeMap<>();
  private long received;

  Journal() {}

  /** Every call, the oldest first. */
  public synchronized List<RecordedCall> calls() {
    return List.copyOf(calls.values());
  }

  /** The calls to one route, by method and path. */
  public List<RecordedCall> calls(String method, String path) {
    return calls().stream()
        .filter(call -> call.method().equals(method) && call.path().equals(path))
        .toList();
  }

  /** Writes a call down, and gives it a number. */
  synchronized long received(RecordedCall call) {
    if (calls.size() == LIMIT) {
      calls.remove(calls.firstKey());
    }
    calls.put(received, call);
    return received++;
  }

  synchronized void answered(long number, int status) {
    calls.computeIfPresent(number, (n, call) -> call.answered(status));
  }
}
