package dev.ovhdo.client;

import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.request.CallOptions;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes the same typed call for several ids, with as few requests as the server allows. The
 * function that makes the call is run with clients of its own: with a client that only learns the
 * requests of two ids, and for each id with a client that has its answer already.
 *
 * @param <T> the type of a result
 */
final class BatchedCalls<T> {
  private final OvhClient client;
  private final ParallelExecutor executor;
  private final BatchReader batches;
  private final BiFunction<OvhClient, String, T> call;

  BatchedCalls(
      OvhClient client,
      ParallelExecutor executor,
      ListSupport support,
      BiFunction<OvhClient, String, T> call) {
    this.client = client;
    this.executor = executor;
    this.batches = new BatchReader(client::exchange, executor, support, this::joined);
    this.call = call;
  }

  List<ListedItem<T>> read(List<String> ids) throws InterruptedException {
    Map<String, JsonNode> answers = batches.read(ids);
    return executor.map(ids, id -> result(id, answers.get(id)));
  }

  private ListedItem<T> result(String id, @Nullable JsonNode answer) {
    return ListedItem.read(id, () -> call.apply(answer == null ? client : answering(answer), id));
  }

  /** Returns a client whose first call has an answer already. */
  private OvhClient answering(JsonNode answer) {
    Response response = BatchReader.response(answer);
    AtomicBoolean isAnswered = new AtomicBoolean();
    return client.withExchange(
        request -> isAnswered.getAndSet(true) ? client.exchange(request) : response);
  }

  /**
   * Returns the request for several ids: the path parameter in which the requests of two ids differ
   * has all of them. Empty if the requests differ in something else.
   */
  private Optional<Request> joined(List<String> ids) {
    Request one = request(ids.get(0));
    Request other = request(ids.get(1));
    for (int i = 0; i < one.pathParameters().size(); i++) {
      boolean isId = one.pathParameters().get(i).equals(ids.get(0));
      if (isId && with(one, i, ids.get(1)).equals(other)) {
        return Optional.of(with(one, i, String.join(",", ids)));
      }
    }
    return Optional.empty();
  }

  private static Request with(Request request, int place, String value) {
    List<String> pathParameters = new ArrayList<>(request.pathParameters());
    pathParameters.set(place, value);
    return new Request(
        request.method(),
        request.template(),
        pathParameters,
        request.query(),
        request.headers(),
        request.body(),
        request.authenticated(),
        request.timeout(),
        request.precondition());
  }

  /** Returns the request that the function makes first. */
  private Request request(String id) {
    AtomicReference<@Nullable Request> made = new AtomicReference<>();
    Function<Request, Response> learn =
        request -> {
          made.compareAndSet(null, request);
          throw new RequestMade();
        };
    try {
      var unused = call.apply(client.withOptions(CallOptions.of()).withExchange(learn), id);
    } catch (RequestMade e) {
      // As intended: the function cannot go on without an answer.
    }
    Request request = made.get();
    if (request == null) {
      throw new IllegalStateException("The function made no call with the client that it received");
    }
    return request;
  }

  /** Ends the function that makes the call, because its request is known. */
  private static final class RequestMade extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RequestMade() {
      super("the request is known", null, false, false);
    }
  }
}
