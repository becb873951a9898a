package dev.ovhdo.client;

import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import java.util.HashSet;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The responses of a list whose further pages have cursors, as in version 2 of the API: a header of
 * a response has the cursor of the next page, and the last page has none. A page is read when it is
 * needed.
 */
final class CursorPages extends Spliterators.AbstractSpliterator<Response> {
  private static final String CURSOR = "X-Pagination-Cursor";

  private final Function<Request, Response> exchange;
  private final Set<String> cursors = new HashSet<>();

  /** The request for the next page; null after the last page. */
  private @Nullable Request next;

  CursorPages(Function<Request, Response> exchange, Request list) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.exchange = exchange;
    this.next = list;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Response> action) {
    Request request = next;
    if (request == null) {
      return false;
    }
    Response page = exchange.apply(request);
    next = null;
    page.header(CURSOR + "-Next")
        .filter(cursor -> !cursor.isBlank())
        .ifPresent(cursor -> next = after(request, page, cursor));
    action.accept(page);
    return true;
  }

  /** A cursor that repeats would be followed for ever. */
  private Request after(Request request, Response page, String cursor) {
    if (!cursors.add(cursor)) {
      throw new DecodeException(
          new FailedCall(request.method(), request.template(), request.path(), page.attempts()),
          "the cursor of its next page was that of an earlier page",
          null);
    }
    return request.withHeader(CURSOR, cursor);
  }
}
