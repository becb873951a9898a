package dev.ovhdo.client;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The items of a list, in the order of their ids as OVHcloud returned them. Immutable.
 *
 * @param <T> the type of an item
 * @param items the items that were read
 * @param vanished the ids whose item no longer existed (404) when it was read, after the ids had
 *     been listed
 */
public record Listing<T>(List<T> items, List<String> vanished) implements Iterable<T> {
  /** Copies the lists. */
  public Listing {
    items = List.copyOf(items);
    vanished = List.copyOf(vanished);
  }

  /** Returns the items as a stream. */
  public Stream<T> stream() {
    return items.stream();
  }

  /** Returns a listing in which each item is replaced by the result of a function. */
  public <R> Listing<R> map(Function<? super T, ? extends R> change) {
    return new Listing<>(items.stream().<R>map(change).toList(), vanished);
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }
}
