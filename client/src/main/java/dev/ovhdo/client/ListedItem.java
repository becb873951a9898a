package dev.ovhdo.client;

import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.OvhException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list: the item, or the reason why it could not be read. Immutable.
 *
 * @param <T> the type of the item
 */
public final class ListedItem<T> {
  private final String id;
  private final @Nullable T item;
  private final @Nullable OvhException reason;

  private ListedItem(String id, @Nullable T item, @Nullable OvhException reason) {
    this.id = Objects.requireNonNull(id, "id");
    this.item = item;
    this.reason = reason;
  }

  /** Returns an entry whose item was read. */
  public static <T> ListedItem<T> of(String id, T item) {
    return new ListedItem<>(id, Objects.requireNonNull(item, "item"), null);
  }

  /** Returns an entry whose item could not be read. */
  public static <T> ListedItem<T> ofUnread(String id, OvhException reason) {
    return new ListedItem<>(id, null, Objects.requireNonNull(reason, "reason"));
  }

  /**
   * Reads an item. A failure that concerns this item alone makes the item unread; a failure that
   * concerns every call is thrown.
   */
  static <T> ListedItem<T> read(String id, Supplier<T> reading) {
    try {
      return of(id, reading.get());
    } catch (ApiException e) {
      if (BatchReader.concernsEveryCall(e)) {
        throw e;
      }
      return ofUnread(id, e);
    } catch (DecodeException e) {
      return ofUnread(id, e);
    }
  }

  /** Converts the item; an item that is not understood is unread. */
  <R> ListedItem<R> decoded(Function<T, R> decode) {
    try {
      return map(decode);
    } catch (DecodeException e) {
      return ofUnread(id, e);
    }
  }

  /** Returns an entry with the result of a function for the item; an unread item stays unread. */
  public <R> ListedItem<R> map(Function<? super T, ? extends R> change) {
    return item == null ? new ListedItem<>(id, null, reason) : of(id, change.apply(item));
  }

  /**
   * Returns the id, as the list of ids contains it. In a list of objects, the id is the value of
   * the property that identifies the object; without one, it is the position in the list, from
   * zero.
   */
  public String id() {
    return id;
  }

  /** Returns the item; empty if it could not be read. */
  public Optional<T> item() {
    return Optional.ofNullable(item);
  }

  /** Returns why the item could not be read; empty if it was read. */
  public Optional<OvhException> reason() {
    return Optional.ofNullable(reason);
  }

  /**
   * Returns the item as a stream, for {@link Stream#flatMap}: {@code flatMap(ListedItem::stream)}.
   */
  public Stream<T> stream() {
    return item().stream();
  }

  /** Returns the id, and whether the item was read. */
  @Override
  public String toString() {
    return "ListedItem[" + id + (reason == null ? "]" : ", unread]");
  }
}
