package dev.ovhdo.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Every call that the sandbox received, in the order in which they came. Thread-safe. */
public final class Journal {
  private final List<RecordedCall> calls = new ArrayList<>();

  Journal() {}

  public synchronized List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  /** The calls to one route, by method and path. */
  public List<RecordedCall> calls(String method, String path) {
    return calls().stream()
        .filter(call -> call.method().equals(method) && call.path().equals(path))
        .toList();
  }

  synchronized int received(RecordedCall call) {
    calls.add(call);
    return calls.size() - 1;
  }

  synchronized void answered(int number, int status) {
    calls.set(number, calls.get(number).answered(status));
  }
}
