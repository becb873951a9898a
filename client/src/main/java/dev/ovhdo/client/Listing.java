package dev.ovhdo.client;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The items of a list, in the order of their ids.
 *
 * @param <T> the kind of item
 * @param items what was found
 * @param vanished the ids whose item was gone (404) when it was asked for, between the list and the
 *     look
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

  /** Returns the same list with something else made of each item. */
  public <R> Listing<R> map(Function<? super T, ? extends R> change) {
    return new Listing<>(items.stream().<R>map(change).toList(), vanished);
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }
}
