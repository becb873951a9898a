package dev.ovhdo.client;

import dev.ovhdo.client.ListSupport.Form;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.DecodeException;
import dev.ovhdo.client.error.InvalidCredentialException;
import dev.ovhdo.client.error.RateLimitedException;
import dev.ovhdo.client.error.ServerErrorException;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.error.UnexpectedStatusException;
import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads the answers of a route for many ids by calls for 50 ids. Such calls only save requests: ids
 * whose answer was not read with certainty are absent, and a server that refuses such calls for a
 * route is not asked again.
 */
final class BatchReader {
  /** How many ids a call for several ids has, as the web manager of OVHcloud. */
  static final int SIZE = 50;

  private final Function<Request, Response> exchange;
  private final ParallelExecutor executor;
  private final ListSupport support;
  private final Function<List<String>, Optional<Request>> request;

  /**
   * Creates a reader.
   *
   * @param exchange sends a request
   * @param request creates the request for at least two ids, which are joined with commas; empty if
   *     there is no such request
   */
  BatchReader(
      Function<Request, Response> exchange,
      ParallelExecutor executor,
      ListSupport support,
      Function<List<String>, Optional<Request>> request) {
    this.exchange = exchange;
    this.executor = executor;
    this.support = support;
    this.request = request;
  }

  /** Returns the answers by id, as far as calls for several ids show them. */
  Map<String, JsonNode> read(List<String> ids) throws InterruptedException {
    List<List<String>> batches = batches(ids);
    if (batches.isEmpty()) {
      return Map.of();
    }
    // The first call shows whether the server understands such calls.
    Map<String, JsonNode> items = new HashMap<>(batch(batches.get(0)));
    executor.map(batches.subList(1, batches.size()), this::batch).forEach(items::putAll);
    return items;
  }

  /** Returns lists of at least two ids that can be joined with commas. */
  private static List<List<String>> batches(List<String> ids) {
    List<String> joinable = ids.stream().distinct().filter(id -> !id.contains(",")).toList();
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from + 1 < joinable.size(); from += SIZE) {
      batches.add(joinable.subList(from, Math.min(from + SIZE, joinable.size())));
    }
    return batches;
  }

  private Map<String, JsonNode> batch(List<String> ids) {
    Optional<Request> possible = request.apply(ids).filter(this::mayBatch);
    return possible.isEmpty() ? Map.of() : batch(possible.get(), ids);
  }

  private Map<String, JsonNode> batch(Request joined, List<String> ids) {
    Request request = joined.withHeader("X-Ovh-Batch", ",");
    try {
      Optional<Map<String, JsonNode>> items =
          ItemBatch.read(
              exchange.apply(request).body(), ids, identifier(request, String.join(",", ids)));
      if (items.isPresent()) {
        support.served(Form.BATCHES, request.template());
        return items.get();
      }
      support.refused(Form.BATCHES, request.template(), null);
    } catch (ServerErrorException | TransportException e) {
      // A passing failure: the items are read one by one this time.
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
    } catch (ApiException e) {
      if (concernsEveryCall(e)) {
        throw e;
      }
      support.refused(Form.BATCHES, request.template(), e);
    } catch (DecodeException e) {
      support.refused(Form.BATCHES, request.template(), e);
    }
    return Map.of();
  }

  /** Version 2 of the API has no calls for several ids. */
  private boolean mayBatch(Request request) {
    return request.method() == HttpMethod.GET
        && !request.template().startsWith("/v2/")
        && support.mayServe(Form.BATCHES, request.template());
  }

  /**
   * Returns the name of the path parameter with this value. Empty if the path goes on after the
   * parameter: the answer is not the object with the id then, and no property of it is the id.
   */
  static String identifier(Request request, String value) {
    String template = request.template();
    int start = template.lastIndexOf('{');
    boolean isLast =
        start >= 0
            && template.endsWith("}")
            && value.equals(request.pathParameters().get(request.pathParameters().size() - 1));
    return isLast ? template.substring(start + 1, template.length() - 1) : "";
  }

  /** Returns a response to an id whose answer is known already. */
  static Response response(JsonNode answer) {
    return new Response(200, Map.of(), answer, false, 1);
  }

  static boolean concernsEveryCall(ApiException failure) {
    return failure instanceof InvalidCredentialException
        || failure instanceof RateLimitedException
        || failure instanceof UnexpectedStatusException;
  }
}
