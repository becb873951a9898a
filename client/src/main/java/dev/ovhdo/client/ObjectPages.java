package dev.ovhdo.client;

import dev.ovhdo.client.ListSupport.Form;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads pages of objects in place of a list of ids, as the web manager of OVHcloud does. The
 * objects come from a cache of OVHcloud, which the first page renews. OVHcloud does not document
 * this form, so each failure, and an answer without objects, only means that no objects are known.
 */
final class ObjectPages {
  private static final int SIZE = 1_000;

  private static final int MAX_PAGES = 1_000;

  /** Pages only save requests, so that a server that does not answer must not delay the list. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Function<Request, Response> exchange;
  private final ParallelExecutor executor;
  private final ListSupport support;

  ObjectPages(
      Function<Request, Response> exchange, ParallelExecutor executor, ListSupport support) {
    this.exchange = exchange;
    this.executor = executor;
    this.support = support;
  }

  /**
   * Returns the objects of a list, as far as the server answers with objects.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  List<JsonNode> read(Request list) throws InterruptedException {
    List<JsonNode> objects = new ArrayList<>();
    try {
      Response first = exchange.apply(page(list, 1).withHeader("Pragma", "no-cache"));
      objects.addAll(objects(first.body()));
      if (objects.isEmpty() && !first.body().isEmpty()) {
        support.refused(Form.OBJECTS, list.template(), null);
      } else if (!objects.isEmpty()) {
        support.served(Form.OBJECTS, list.template());
      }
      List<Integer> further =
          IntStream.rangeClosed(2, pages(first, objects.size())).boxed().toList();
      executor
          .map(further, number -> objects(exchange.apply(page(list, number)).body()))
          .forEach(objects::addAll);
    } catch (ServerErrorException | TransportException e) {
      // A passing failure: the items are read from their own routes this time.
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
    } catch (ApiException | DecodeException e) {
      support.refused(Form.OBJECTS, list.template(), e);
    }
    return objects;
  }

  private static Request page(Request list, int number) {
    Request request = list.timeout() == null ? list.withTimeout(TIMEOUT) : list;
    return request
        .withHeader("X-Pagination-Mode", "CachedObjectList-Pages")
        .withHeader("X-Pagination-Number", number)
        .withHeader("X-Pagination-Size", SIZE);
  }

  private static List<JsonNode> objects(JsonNode body) {
    return body.isArray() ? body.valueStream().filter(JsonNode::isObject).toList() : List.of();
  }

  /** Returns the number of pages. The server may have a smaller page size than requested. */
  private static int pages(Response first, int size) {
    long all = first.header("X-Pagination-Elements").map(ObjectPages::number).orElse(0L);
    return size == 0 ? 1 : (int) Math.min(MAX_PAGES, (all + size - 1) / size);
  }

  private static long number(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }
}
