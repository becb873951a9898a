package dev.ovhdo.client;

import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The items of a list, in the order of their ids as OVHcloud returned them. An item that cannot be
 * read does not hide the others: an expired service, for example, stays in the list of ids, and its
 * own route answers 460. Immutable.
 *
 * @param <T> the type of an item
 * @param items the items that were read
 * @param unread the ids whose item could not be read, with the reason, in the order of the ids
 */
public record Listing<T>(List<T> items, List<Unread> unread) implements Iterable<T> {

  /**
   * An item that could not be read.
   *
   * @param id the id, as the list of ids contains it
   * @param reason why its item could not be read: it does not exist any more (404), has expired
   *     (460), may not be read (403), is refused for another reason (4xx), the server failed (5xx),
   *     or the answer was not understood
   */
  public record Unread(String id, OvhException reason) {
    /** Checks the components. */
    public Unread {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(reason, "reason");
    }

    /** Returns whether the item no longer existed (404) when it was read. */
    public boolean isVanished() {
      return reason instanceof NotFoundException;
    }
  }

  /** Copies the lists. */
  public Listing {
    items = List.copyOf(items);
    unread = List.copyOf(unread);
  }

  /** Returns a listing of which every item was read. */
  public static <T> Listing<T> of(List<T> items) {
    return new Listing<>(items, List.of());
  }

  /** Reads all items of a lazy list. */
  public static <T> Listing<T> of(Stream<ListedItem<T>> entries) {
    List<T> items = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    entries.forEachOrdered(
        entry -> {
          entry.item().ifPresent(items::add);
          entry.reason().ifPresent(reason -> unread.add(new Unread(entry.id(), reason)));
        });
    return new Listing<>(items, unread);
  }

  /**
   * Returns the ids whose item no longer existed (404) when it was read, after the ids had been
   * listed.
   */
  public List<String> vanished() {
    return unread.stream().filter(Unread::isVanished).map(Unread::id).toList();
  }

  /**
   * Returns this listing if each item that exists was read, for an operation that must not miss an
   * item. Vanished items are no obstacle.
   *
   * @throws OvhException the reason of the first item that could not be read
   */
  public Listing<T> complete() {
    for (Unread item : unread) {
      if (!item.isVanished()) {
        throw item.reason();
      }
    }
    return this;
  }

  /** Returns the items as a stream. */
  public Stream<T> stream() {
    return items.stream();
  }

  /** Returns a listing in which each item is replaced by the result of a function. */
  public <R> Listing<R> map(Function<? super T, ? extends R> change) {
    return withItems(items.stream().<R>map(change).toList());
  }

  /** Returns a listing of the items that a condition accepts; unread items stay. */
  public Listing<T> filter(Predicate<? super T> condition) {
    return withItems(items.stream().filter(condition).toList());
  }

  /** Returns a listing with other items and the same unread items. */
  public <R> Listing<R> withItems(List<R> others) {
    return new Listing<>(others, unread);
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }
}
