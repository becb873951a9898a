package dev.ovhdo.sandbox;

import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calls that the sandbox received, in the order of arrival. The journal keeps the newest 10,000
 * calls, and fewer if their texts have more than 32 million characters, so that the memory of a
 * long-running sandbox is bounded. The newest call is always kept. Thread-safe.
 */
public final class Journal {
  private static final int MAX_CALLS = 10_000;
  private static final long MAX_CHARACTERS = 32_000_000;

  private final SortedMap<Long, RecordedCall> calls = new TreeMap<>();
  private long received;
  private long characters;

  Journal() {}

  /** Returns all recorded calls, the oldest first. */
  public synchronized List<RecordedCall> calls() {
    return List.copyOf(calls.values());
  }

  /**
   * Returns the recorded calls with a method and a path, the oldest first.
   *
   * @param method the HTTP method, such as {@code POST}
   * @param path the path without the version prefix, not decoded, such as {@code /vps/vps-demo}
   */
  public List<RecordedCall> calls(String method, String path) {
    return calls().stream()
        .filter(call -> call.method().equals(method) && call.path().equals(path))
        .toList();
  }

  /** Records a call and returns its number, with which the response is recorded later. */
  synchronized long received(RecordedCall call) {
    characters += characters(call);
    calls.put(received, call);
    while (calls.size() > MAX_CALLS || (calls.size() > 1 && characters > MAX_CHARACTERS)) {
      Iterator<RecordedCall> oldest = calls.values().iterator();
      characters -= characters(oldest.next());
      oldest.remove();
    }
    return received++;
  }

  /** Removes all calls. */
  public synchronized void clear() {
    calls.clear();
    characters = 0;
  }

  private static long characters(RecordedCall call) {
    return (long) call.path().length() + call.query().length() + call.body().length();
  }

  synchronized void answered(long number, int status) {
    calls.computeIfPresent(number, (n, call) -> call.answered(status));
  }
}
