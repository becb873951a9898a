package dev.ovhdo.sandbox.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Immutable items by key, in the order in which they were added. Each method is atomic. A thread
 * can use an earlier state of the table instead of the current one.
 *
 * @param <K> the key, which is a property of the item
 * @param <V> the item
 */
public final class Table<K, V> {
  private final Function<? super V, ? extends K> keyOf;
  private final Map<K, V> current = new LinkedHashMap<>();

  @SuppressWarnings("ThreadLocalUsage") // Each table has its own earlier state.
  private final ThreadLocal<Map<K, V>> earlier = new ThreadLocal<>();

  Table(Function<? super V, ? extends K> keyOf) {
    this.keyOf = keyOf;
  }

  public synchronized List<K> keys() {
    return List.copyOf(items().keySet());
  }

  public synchronized List<V> all() {
    return List.copyOf(items().values());
  }

  public synchronized Optional<V> find(K key) {
    return Optional.ofNullable(items().get(key));
  }

  /** Adds the item, or replaces the item with the same key. */
  public synchronized void put(V item) {
    items().put(keyOf.apply(item), item);
  }

  /** Adds the item unless the key exists; returns whether the item was added. */
  public synchronized boolean add(V item) {
    return items().putIfAbsent(keyOf.apply(item), item) == null;
  }

  /** Replaces the item with this key, if it exists, by the result of the change. */
  public synchronized Optional<V> update(K key, UnaryOperator<V> change) {
    return Optional.ofNullable(items().computeIfPresent(key, (k, item) -> change.apply(item)));
  }

  public synchronized Optional<V> remove(K key) {
    return Optional.ofNullable(items().remove(key));
  }

  private Map<K, V> items() {
    Map<K, V> ofThread = earlier.get();
    return ofThread == null ? current : ofThread;
  }

  /** Saves the current items; the returned action restores them. */
  synchronized Runnable save() {
    Map<K, V> saved = new LinkedHashMap<>(current);
    return () -> restore(saved);
  }

  private synchronized void restore(Map<K, V> saved) {
    current.clear();
    current.putAll(saved);
  }

  /** Returns the current state. */
  synchronized State state() {
    return new State(new LinkedHashMap<>(items()));
  }

  /** A state of this table. */
  final class State {
    private final Map<K, V> items;

    private State(Map<K, V> items) {
      this.items = items;
    }

    /** Makes the current thread use this state until {@link #leave}. */
    void enter() {
      earlier.set(items);
    }

    void leave() {
      earlier.remove();
    }
  }
}
