package dev.ovhdo.sandbox.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Immutable items under their own key, in the order in which they came. Each method is atomic.
 *
 * @param <K> what an item is known under
 * @param <V> the items
 */
public final class Shelf<K, V> {
  private final Function<? super V, ? extends K> keyOf;
  private final Map<K, V> items = new LinkedHashMap<>();

  Shelf(Function<? super V, ? extends K> keyOf) {
    this.keyOf = keyOf;
  }

  public synchronized List<K> keys() {
    return List.copyOf(items.keySet());
  }

  public synchronized List<V> all() {
    return List.copyOf(items.values());
  }

  public synchronized Optional<V> find(K key) {
    return Optional.ofNullable(items.get(key));
  }

  /** Adds the item, or puts it in the place of the one with the same key. */
  public synchronized void put(V item) {
    items.put(keyOf.apply(item), item);
  }

  /** Adds the item unless its key is taken; says whether it was added. */
  public synchronized boolean add(V item) {
    return items.putIfAbsent(keyOf.apply(item), item) == null;
  }

  /** Replaces the item, if it is there, by what the change makes of it; the key stays. */
  public synchronized Optional<V> update(K key, UnaryOperator<V> change) {
    return Optional.ofNullable(items.computeIfPresent(key, (k, item) -> change.apply(item)));
  }

  public synchronized Optional<V> remove(K key) {
    return Optional.ofNullable(items.remove(key));
  }
}
