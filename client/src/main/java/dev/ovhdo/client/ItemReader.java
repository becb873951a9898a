package dev.ovhdo.client;

import dev.ovhdo.client.ListSupport.Form;
import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.request.ListRequest;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list of ids, and the item of each id, with as few requests as the server allows: pages of
 * objects beside the ids, else calls for 50 ids, else a call for each id. The list of ids decides
 * which items exist; what the other forms do not answer with certainty is read from the route of
 * the item.
 *
 * @param <T> the type of an item
 */
final class ItemReader<T> {
  /** How many items a lazy list reads at once, as long as each item may need its own call. */
  private static final int CHUNK = 8;

  private final Function<Request, Response> exchange;
  private final ParallelExecutor executor;
  private final ListSupport support;
  private final ListRequest<T> list;
  private final BatchReader batches;

  /**
   * Creates a reader.
   *
   * @param exchange sends a request
   */
  ItemReader(
      Function<Request, Response> exchange,
      ParallelExecutor executor,
      ListSupport support,
      ListRequest<T> list) {
    this.exchange = exchange;
    this.executor = executor;
    this.support = support;
    this.list = list;
    this.batches =
        new BatchReader(
            exchange,
            executor,
            support,
            ids -> Optional.of(list.item().apply(String.join(",", ids))));
  }

  /** Reads the ids, and the items in the order of the ids. */
  Listing<T> read() {
    Listing<T> listing = Listing.of(interruptible(this::readEntries).stream());
    List<Unread> unread = listing.unread();
    if (listing.items().isEmpty()
        && !unread.isEmpty()
        && unread.stream().allMatch(item -> item.reason() instanceof NotGrantedException)) {
      throw unread.get(0).reason();
    }
    return listing;
  }

  /**
   * Reads the ids when the stream is used, and then some items at a time, when the stream needs
   * them.
   */
  Stream<ListedItem<T>> stream() {
    return StreamSupport.stream(new OnDemand(), false);
  }

  private List<ListedItem<T>> readEntries() throws InterruptedException {
    if (!list.hasObjects() || !support.mayServe(Form.OBJECTS, list.ids().template())) {
      return entries(ids(), Map.of());
    }
    ObjectPages pages = new ObjectPages(exchange, executor, support);
    List<String> ids = new ArrayList<>();
    List<JsonNode> objects = new ArrayList<>();
    executor.map(
        List.<Reading<Boolean>>of(
            () -> ids.addAll(ids()), () -> objects.addAll(pages.read(list.ids()))),
        this::interruptible);
    return entries(
        ids, ObjectIndex.of(ids, BatchReader.identifier(list.item().apply("id"), "id"), objects));
  }

  /** Returns the entries of some ids, whose items may already be known. */
  private List<ListedItem<T>> entries(List<String> ids, Map<String, JsonNode> known)
      throws InterruptedException {
    Map<String, JsonNode> items = new HashMap<>(known);
    items.putAll(batches.read(ids.stream().filter(id -> !known.containsKey(id)).toList()));
    return executor.map(ids, id -> item(id, items.get(id)));
  }

  private int chunk() {
    return support.serves(Form.BATCHES, itemTemplate()) ? BatchReader.SIZE : CHUNK;
  }

  private String itemTemplate() {
    return list.item().apply("id").template();
  }

  /**
   * Returns the ids. Null and blank texts are left out, because no item has such an id, and so are
   * repetitions.
   */
  private List<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    new CursorPages(exchange, list.ids()).forEachRemaining(page -> ids.addAll(idsOf(page)));
    return List.copyOf(ids);
  }

  private List<String> idsOf(Response page) {
    if (page.empty()) {
      throw new DecodeException(
          about(list.ids(), page), "it is empty, but a list of ids is expected", null);
    }
    JsonNode body = page.body();
    if (!body.isNull() && !(body.isArray() && body.valueStream().allMatch(JsonNode::isValueNode))) {
      throw new DecodeException(about(list.ids(), page), "it is not a list of ids", null);
    }
    return body.valueStream().map(id -> id.asString("")).filter(id -> !id.isBlank()).toList();
  }

  /**
   * Decodes an item, which is read from its route if it is not known. An answer about this item
   * becomes an unread item; a failure that concerns every call, and a failure of another call
   * during decoding, end the list.
   */
  private ListedItem<T> item(String id, @Nullable JsonNode known) {
    Request request = list.item().apply(id);
    return ListedItem.read(
            id, () -> known == null ? exchange.apply(request) : BatchReader.response(known))
        .decoded(answer -> list.decode().apply(about(request, answer), answer.body()));
  }

  private static FailedCall about(Request request, Response response) {
    return new FailedCall(
        request.method(), request.template(), request.path(), response.attempts());
  }

  private <R> R interruptible(Reading<R> reading) {
    try {
      return reading.read();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted(
          "Reading the items of " + list.ids() + " was interrupted", e);
    }
  }

  /** A part of the work, which ends early if the thread is interrupted. */
  @FunctionalInterface
  private interface Reading<R> {
    R read() throws InterruptedException;
  }

  /** Entries that are read in chunks. */
  private final class OnDemand extends Spliterators.AbstractSpliterator<ListedItem<T>> {
    private final Deque<ListedItem<T>> read = new ArrayDeque<>();

    /** The ids whose items were not read yet; null before the ids were read. */
    private @Nullable List<String> rest;

    OnDemand() {
      super(Long.MAX_VALUE, ORDERED | NONNULL);
    }

    @Override
    public boolean tryAdvance(Consumer<? super ListedItem<T>> action) {
      if (read.isEmpty()) {
        List<String> ids = rest == null ? ids() : rest;
        int end = Math.min(chunk(), ids.size());
        rest = ids.subList(end, ids.size());
        read.addAll(interruptible(() -> entries(ids.subList(0, end), Map.of())));
      }
      ListedItem<T> entry = read.poll();
      if (entry == null) {
        return false;
      }
      action.accept(entry);
      return true;
    }
  }
}
