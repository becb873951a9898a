package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.sandbox.JournalEntry.Outcome;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls that the sandbox received, in the order of arrival. The journal keeps the newest 10,000
 * calls, and fewer if their texts have more than 32 million characters, so that the memory of a
 * long-running sandbox is bounded. The newest call is always kept. Thread-safe.
 */
public final class Journal {
  private static final int MAX_CALLS = 10_000;
  private static final long MAX_CHARACTERS = 32_000_000;

  private final SortedMap<Long, JournalEntry> entries = new TreeMap<>();
  private long received;
  private long characters;

  Journal() {}

  /** Returns all recorded calls, the oldest first. */
  public synchronized List<RecordedCall> calls() {
    return entries.values().stream().map(JournalEntry::call).toList();
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

  /** Returns the newest entries from a number on, the oldest first. */
  synchronized List<JournalEntry> newest(long from, int limit) {
    List<JournalEntry> all = List.copyOf(entries.tailMap(from).values());
    return all.subList(Math.max(0, all.size() - limit), all.size());
  }

  synchronized Optional<JournalEntry> entry(long number) {
    return Optional.ofNullable(entries.get(number));
  }

  /** Returns the number of the oldest entry; without entries, the number of the next call. */
  synchronized long oldest() {
    return entries.isEmpty() ? received : entries.firstKey();
  }

  /** Records a call and returns its number, with which the outcome is recorded later. */
  synchronized long received(RecordedCall call, @Nullable ApiVersion version, Instant time) {
    put(new JournalEntry(received, call, version, time, null));
    return received++;
  }

  /**
   * Records the outcome of a call.
   *
   * @param status the HTTP status of the response; 0 if no response was sent
   */
  synchronized void answered(long number, int status, Outcome outcome) {
    JournalEntry entry = entries.get(number);
    if (entry != null) {
      characters -= entry.characters();
      put(entry.with(status, outcome));
    }
  }

  private void put(JournalEntry entry) {
    characters += entry.characters();
    entries.put(entry.number(), entry);
    while (entries.size() > MAX_CALLS || (entries.size() > 1 && characters > MAX_CHARACTERS)) {
      Iterator<JournalEntry> oldest = entries.values().iterator();
      characters -= oldest.next().characters();
      oldest.remove();
    }
  }

  /** Removes all calls. */
  public synchronized void clear() {
    entries.clear();
    characters = 0;
  }
}
