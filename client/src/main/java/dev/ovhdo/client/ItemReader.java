package dev.ovhdo.client;

import dev.ovhdo.client.Listing.Unread;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list of ids, and then the item of each id.
 *
 * @param <T> the type of an item
 */
final class ItemReader<T> {
  /** How many items a lazy list reads at once. */
  private static final int CHUNK = 8;

  private final Function<Request, Response> exchange;
  private final ParallelExecutor executor;
  private final Function<String, Request> item;
  private final BiFunction<FailedCall, JsonNode, T> decode;

  /**
   * Creates a reader.
   *
   * @param exchange sends a request
   * @param item creates the request for the item of an id
   * @param decode creates an item from the call that read it and its JSON
   */
  ItemReader(
      Function<Request, Response> exchange,
      ParallelExecutor executor,
      Function<String, Request> item,
      BiFunction<FailedCall, JsonNode, T> decode) {
    this.exchange = exchange;
    this.executor = executor;
    this.item = item;
    this.decode = decode;
  }

  /** Reads the ids, and the items in the order of the ids. */
  Listing<T> read(Request request) {
    Listing<T> listing = Listing.of(entries(request, ids(request)).stream());
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
  Stream<ListedItem<T>> stream(Request request) {
    return StreamSupport.stream(new OnDemand(request), false);
  }

  private List<ListedItem<T>> entries(Request request, List<String> ids) {
    try {
      return executor.map(ids, this::item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted(
          "Reading the items of " + request + " was interrupted", e);
    }
  }

  /** Returns the ids; null and blank texts are left out, because no item has such an id. */
  private List<String> ids(Request request) {
    Response response = exchange.apply(request);
    if (response.empty()) {
      throw new DecodeException(
          about(request, response), "it is empty, but a list of ids is expected", null);
    }
    JsonNode body = response.body();
    List<String> ids = new ArrayList<>();
    boolean understood = body.isArray() || body.isNull();
    for (JsonNode id : body) {
      understood &= id.isValueNode();
      String text = id.asString("");
      if (!text.isBlank()) {
        ids.add(text);
      }
    }
    if (!understood) {
      throw new DecodeException(about(request, response), "it is not a list of ids", null);
    }
    return ids;
  }

  /**
   * Reads an item. An answer about this item becomes an unread item; a failure that concerns every
   * call, and a failure of another call during decoding, end the list.
   */
  private ListedItem<T> item(String id) {
    Request request = item.apply(id);
    Response response;
    try {
      response = exchange.apply(request);
    } catch (ApiException e) {
      if (concernsEveryCall(e)) {
        throw e;
      }
      return ListedItem.unread(id, e);
    } catch (DecodeException e) {
      return ListedItem.unread(id, e);
    }
    try {
      return ListedItem.read(id, decode.apply(about(request, response), response.body()));
    } catch (DecodeException e) {
      return ListedItem.unread(id, e);
    }
  }

  private static boolean concernsEveryCall(ApiException failure) {
    return failure instanceof InvalidCredentialException
        || failure instanceof RateLimitedException
        || failure instanceof UnexpectedStatusException;
  }

  private static FailedCall about(Request request, Response response) {
    return new FailedCall(
        request.method(), request.template(), request.path(), response.attempts());
  }

  /** Entries that are read in chunks. */
  private final class OnDemand extends Spliterators.AbstractSpliterator<ListedItem<T>> {
    private final Request request;
    private final Deque<ListedItem<T>> read = new ArrayDeque<>();

    /** The ids whose items were not read yet; null before the ids were read. */
    private @Nullable List<String> rest;

    OnDemand(Request request) {
      super(Long.MAX_VALUE, ORDERED | NONNULL);
      this.request = request;
    }

    @Override
    public boolean tryAdvance(Consumer<? super ListedItem<T>> action) {
      if (read.isEmpty()) {
        List<String> ids = rest == null ? ids(request) : rest;
        int end = Math.min(CHUNK, ids.size());
        rest = ids.subList(end, ids.size());
        read.addAll(entries(request, ids.subList(0, end)));
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
