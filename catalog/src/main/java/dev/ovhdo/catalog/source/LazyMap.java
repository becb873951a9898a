package dev.ovhdo.catalog.source;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map that computes each value when it is first used, and keeps it. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <S> the type of the sources from which the values are computed
 * @param <V> the type of the values
 */
final class LazyMap<K, S, V> extends AbstractMap<K, V> {
  private final Map<K, S> sources;
  private final BiFunction<K, S, V> computation;
  private final Map<K, V> values = new ConcurrentHashMap<>();

  LazyMap(Map<K, S> sources, BiFunction<K, S, V> computation) {
    this.sources = sources;
    this.computation = computation;
  }

  @Override
  @SuppressWarnings("unchecked") // A key that has a source has the type of the keys.
  public @Nullable V get(Object key) {
    S source = sources.get(key);
    return source == null ? null : value((K) key, source);
  }

  @Override
  public boolean containsKey(Object key) {
    return sources.containsKey(key);
  }

  @Override
  public Set<K> keySet() {
    return sources.keySet();
  }

  @Override
  public int size() {
    return sources.size();
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<K, V>> iterator() {
        return sources.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), value(entry.getKey(), entry.getValue())))
            .iterator();
      }

      @Override
      public int size() {
        return sources.size();
      }
    };
  }

  private V value(K key, S source) {
    return values.computeIfAbsent(key, missing -> computation.apply(missing, source));
  }
}
