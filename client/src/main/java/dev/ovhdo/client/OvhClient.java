package dev.ovhdo.client;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.internal.ClientSettings;
import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.internal.Pipeline;
import dev.ovhdo.client.internal.ServerClock;
import dev.ovhdo.client.request.CallOptions;
import dev.ovhdo.client.request.ListRequest;
import dev.ovhdo.client.request.RateStore;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.request.TypedResponse;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.wait.Waiter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls any route of the OVHcloud API, with JSON in and JSON out. Requests are signed, and repeated
 * where that is safe. Thread-safe; one client per process is enough. Close the client at the end:
 * this ends its idle threads.
 *
 * <pre>{@code
 * try (OvhClient client = OvhClient.fromConfiguration()) {
 *   for (JsonNode ip : client.get("/vps/{serviceName}/ips", "vps-1")) {
 *     System.out.println(ip.asString());
 *   }
 * }
 * }</pre>
 */
public final class OvhClient implements AutoCloseable {

  private final Configuration configuration;
  private final ClientSettings settings;
  private final ServerClock clock;
  private final ParallelExecutor executor;
  private final ListSupport lists;
  private final Pipeline pipeline;
  private final CallOptions options;
  private final Function<Request, Response> exchange;

  OvhClient(Configuration configuration, ClientSettings settings) {
    this(
        configuration,
        settings,
        Pipeline.clock(settings, configuration.credentials()),
        new ParallelExecutor(),
        new ListSupport(settings));
  }

  private OvhClient(
      Configuration configuration,
      ClientSettings settings,
      ServerClock clock,
      ParallelExecutor executor,
      ListSupport lists) {
    this.configuration = configuration;
    this.settings = settings;
    this.clock = clock;
    this.executor = executor;
    this.lists = lists;
    this.pipeline = new Pipeline(settings, configuration.credentials(), clock);
    this.options = CallOptions.of();
    this.exchange = pipeline::exchange;
  }

  /** Creates a client that shares all state with another. */
  private OvhClient(OvhClient other, CallOptions options, Function<Request, Response> exchange) {
    this.configuration = other.configuration;
    this.settings = other.settings;
    this.clock = other.clock;
    this.executor = other.executor;
    this.lists = other.lists;
    this.pipeline = other.pipeline;
    this.options = options;
    this.exchange = exchange;
  }

  /**
   * Creates a client with the settings of this machine: {@code /etc/ovh.conf}, {@code ~/.ovh.conf},
   * {@code ./ovh.conf}, and the {@code OVH_*} environment variables, which take precedence over the
   * files.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if no credentials are configured, or a
   *     setting is wrong
   */
  public static OvhClient fromConfiguration() {
    return builder().build();
  }

  /** Returns a builder for a client with other settings. */
  public static OvhClientBuilder builder() {
    return new OvhClientBuilder();
  }

  /**
   * Sends a {@code GET}. {@link Request#of} describes the parameters, {@link #exchange(Request)}
   * the exceptions.
   */
  public JsonNode get(String template, Object... pathParameters) {
    return call(Request.get(template, pathParameters));
  }

  /**
   * Sends a {@code POST}. The body is a record, map, list or {@link JsonNode}; null sends no body.
   */
  public JsonNode post(String template, @Nullable Object body, Object... pathParameters) {
    return call(withBody(Request.post(template, pathParameters), body));
  }

  /** Sends a {@code PUT}; with a null body, the request has no body. */
  public JsonNode put(String template, @Nullable Object body, Object... pathParameters) {
    return call(withBody(Request.put(template, pathParameters), body));
  }

  /** Sends a {@code PATCH}; with a null body, the request has no body. */
  public JsonNode patch(String template, @Nullable Object body, Object... pathParameters) {
    return call(withBody(Request.patch(template, pathParameters), body));
  }

  /** Sends a {@code DELETE}. */
  public JsonNode delete(String template, Object... pathParameters) {
    return call(Request.delete(template, pathParameters));
  }

  /**
   * Sends a call of any method.
   *
   * @param method the HTTP method
   * @param template the path, with a placeholder in braces for each value
   * @param query the query parameters by name: a list repeats the parameter, null is left out
   * @param body a record, map, list or {@link JsonNode}; null sends no body
   * @param pathParameters the values of the placeholders; each is sent as its {@code toString}
   * @return the JSON of the response; a null node if the response has no body
   */
  public JsonNode call(
      HttpMethod method,
      String template,
      Map<String, ? extends @Nullable Object> query,
      @Nullable Object body,
      Object... pathParameters) {
    Request request = Request.of(method, template, pathParameters);
    return call(withBody(query.isEmpty() ? request : request.withQuery(query), body));
  }

  /**
   * Sends a request and returns the JSON of the response.
   *
   * @return the body; a null node if the response was empty, 204 or {@code null}
   */
  public JsonNode call(Request request) {
    return exchange(request).body();
  }

  /**
   * Sends a request and returns the whole response.
   *
   * @throws IllegalArgumentException if the number of values does not match the template
   * @throws dev.ovhdo.client.error.UrlValueException if a value cannot be part of the URL
   * @throws dev.ovhdo.client.error.ApiException if OVHcloud answered with an error; there is one
   *     subclass for each meaning
   * @throws dev.ovhdo.client.error.TransportException if no response was received
   * @throws dev.ovhdo.client.error.DecodeException if the response is not JSON
   */
  public Response exchange(Request request) {
    return exchange.apply(options.applyTo(request));
  }

  /**
   * Makes a typed call and returns its value with the whole response: status, headers and query id.
   *
   * <pre>{@code
   * TypedResponse<Vps> vps =
   *     client.exchange(with -> VpsRoutes.of(with).serviceName("vps-1").get());
   * }</pre>
   *
   * @param call makes one call with the client that it receives; if it makes several, the response
   *     that arrived last is returned
   * @throws IllegalStateException if the function makes no call
   */
  public <T> TypedResponse<T> exchange(Function<OvhClient, T> call) {
    AtomicReference<@Nullable Response> last = new AtomicReference<>();
    T value =
        call.apply(
            withExchange(
                request -> {
                  Response response = exchange.apply(request);
                  last.set(response);
                  return response;
                }));
    Response response = last.get();
    if (response == null) {
      throw new IllegalStateException("The function made no call with the client that it received");
    }
    return new TypedResponse<>(value, response);
  }

  /**
   * Returns a client whose calls have these options, for example a longer time limit. It shares
   * everything else with this client; closing either client closes both.
   */
  public OvhClient withOptions(CallOptions options) {
    return new OvhClient(this, Objects.requireNonNull(options, "options"), exchange);
  }

  /**
   * Returns a client whose lists read each item from its own route, and not from pages of objects,
   * which come from a cache of OVHcloud: for lists that decide about a change.
   */
  public OvhClient withCurrentItems() {
    return withOptions(options.withCurrentItems());
  }

  /**
   * Returns a client that shares the limit of its rate with clients on other hosts that have the
   * same credentials: the calls of all of them keep the configured rate, and an answer 429 to one
   * of them slows all of them down. The clocks of the hosts must not differ by much. By default,
   * the processes of a user on a host share the limit. Everything else is shared with this client;
   * closing either client closes both.
   */
  public OvhClient withRateStore(RateStore store) {
    return new OvhClient(
            configuration,
            settings.withRateLimiter(settings.rateLimiter().in(store)),
            clock,
            executor,
            lists)
        .withOptions(options);
  }

  /** Returns a client that has the same state and answers calls by a function. */
  OvhClient withExchange(Function<Request, Response> answer) {
    return new OvhClient(this, options, answer);
  }

  /**
   * Returns a request as it would be sent, for a dry run. Nothing is sent, and {@code /auth/time}
   * is not called either: the headers for time stamp and signature hold a placeholder. Secrets are
   * redacted as for a {@link CallListener}.
   *
   * @throws IllegalArgumentException if the number of values does not match the template
   */
  public WireRequest preview(Request request) {
    return pipeline.preview(options.applyTo(request));
  }

  /**
   * Lists ids and reads the item of each id, as {@link #list(ListRequest)} does.
   *
   * @param ids a request for an array of ids; a {@code null} response counts as an empty array
   * @param item creates the request for the item of an id; the id is passed as text
   * @param decode creates an item from its JSON
   */
  public <T> Listing<T> list(
      Request ids, Function<String, Request> item, Function<JsonNode, T> decode) {
    return list(ListRequest.of(ids, item, decode));
  }

  /**
   * Lists ids and reads the item of each id, with as few requests as the server allows: pages of
   * 1,000 objects if the route has them, else calls for 50 ids, else a call for each id; at most
   * eight at a time. The list of ids decides which items exist.
   *
   * @return the items in the order of the ids; ids whose item could not be read are in {@link
   *     Listing#unread()}
   */
  public <T> Listing<T> list(ListRequest<T> list) {
    return reader(list).read();
  }

  /**
   * Lists ids and reads the item of each id like {@link #list(Request, Function, Function)}, but
   * only when the stream needs the item: a stream that is left early does not read the rest. Up to
   * 50 items are read at a time.
   *
   * <pre>{@code
   * Optional<JsonNode> first =
   *     client.each(ids, id -> Request.get("/vps/{serviceName}", id), json -> json)
   *         .flatMap(ListedItem::stream)
   *         .filter(vps -> vps.path("state").asString().equals("running"))
   *         .findFirst();
   * }</pre>
   *
   * @param ids a request for an array of ids, which is sent when the stream is used
   * @param item creates the request for the item of an id; the id is passed as text
   * @param decode creates an item from its JSON
   * @return the items in the order of the ids, also those that could not be read; the exceptions of
   *     {@link #exchange(Request)} are thrown while the stream is used
   */
  public <T> Stream<ListedItem<T>> each(
      Request ids, Function<String, Request> item, Function<JsonNode, T> decode) {
    return each(ListRequest.of(ids, item, decode));
  }

  /** Reads items when the stream needs them, as {@link #each(Request, Function, Function)} does. */
  public <T> Stream<ListedItem<T>> each(ListRequest<T> list) {
    return reader(list).stream();
  }

  /**
   * Reads the pages of a list whose pages have cursors, as most lists of version 2: each page when
   * the stream needs it. A list without cursors is a single page.
   *
   * @param list a request for a list, which is sent when the stream is used
   * @return the responses; the exceptions of {@link #exchange(Request)} are thrown while the stream
   *     is used
   */
  public Stream<Response> pages(Request list) {
    return StreamSupport.stream(new CursorPages(this::exchange, list), false);
  }

  private <T> ItemReader<T> reader(ListRequest<T> list) {
    return new ItemReader<>(this::exchange, executor, lists, options.applyTo(list));
  }

  /**
   * Makes the same call for several ids, with as few requests as the server allows: calls for 50
   * ids, else a call for each id, at most eight at a time.
   *
   * <pre>{@code
   * List<ListedItem<List<String>>> addresses =
   *     client.forEachId(names, (with, name) -> VpsRoutes.of(with).serviceName(name).ips().get());
   * }</pre>
   *
   * @param ids the values of one path parameter
   * @param call makes one {@code GET} with the client that it receives, with the id as a path
   *     parameter; must not return null, and has no other effect: it also runs to learn its
   *     request, without an answer. Requests that differ in more than the id are sent one by one
   * @return the results in the order of the ids, or why the answer to an id could not be read
   * @throws IllegalStateException if the function makes no call
   */
  public <T> List<ListedItem<T>> forEachId(
      List<String> ids, BiFunction<OvhClient, String, T> call) {
    return interruptible(() -> new BatchedCalls<>(this, executor, lists, call).read(ids));
  }

  /**
   * Runs a function for each item, at most eight at a time, for example to read details of each
   * item of a list. Nested uses share these eight, so that one use never has more than eight calls
   * under way.
   *
   * @param items the arguments of the function
   * @param work makes the calls for one item; must not return null
   * @return the results in the order of the items
   * @throws RuntimeException the first failure; the other calls are stopped
   * @throws TransportException if the thread is interrupted; its interrupt flag stays set
   */
  public <A, B> List<B> inParallel(List<A> items, Function<? super A, ? extends B> work) {
    return interruptible(() -> executor.map(items, work));
  }

  /**
   * Reads two values at the same time. {@link #inParallel(List, Function)} describes failures.
   *
   * @param first makes the calls for the first value
   * @param second makes the calls for the second value
   * @param combine receives both values
   */
  public <A, B, R> R inParallel(
      Supplier<A> first, Supplier<B> second, BiFunction<? super A, ? super B, R> combine) {
    List<A> one = new CopyOnWriteArrayList<>();
    List<B> other = new CopyOnWriteArrayList<>();
    inParallel(
        List.<Supplier<Boolean>>of(() -> one.add(first.get()), () -> other.add(second.get())),
        Supplier::get);
    return combine.apply(one.get(0), other.get(0));
  }

  private static <R> R interruptible(Interruptible<R> work) {
    try {
      return work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted("Several calls at once were interrupted", e);
    }
  }

  /** Work that ends early if the thread is interrupted. */
  @FunctionalInterface
  private interface Interruptible<R> {
    R run() throws InterruptedException;
  }

  /** Returns a waiter that uses the clocks of this client; in a dry run one that does not wait. */
  public Waiter waiter() {
    return settings.waits() ? new Waiter(settings.time()) : Waiter.immediate(settings.time());
  }

  /**
   * Returns the time of OVHcloud's clock. The first use calls {@code /auth/time}; later uses
   * continue from that response with the local monotonic clock.
   */
  public Instant serverTime() {
    try {
      return clock.now();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted("The wait for the server's time was interrupted", e);
    }
  }

  /** Returns the settings of this client. */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Returns a client with another consumer key that shares the connections, the clock and the
   * settings of this client. Closing either client closes both.
   *
   * @throws IllegalStateException if this client has no application key, which a consumer key
   *     belongs to
   */
  public OvhClient withConsumerKey(String consumerKey) {
    if (!(configuration.credentials() instanceof Credentials.Application application)) {
      throw new IllegalStateException(
          "A consumer key belongs to an application, and there is none");
    }
    return new OvhClient(
            configuration.withCredentials(application.withConsumerKey(consumerKey)),
            settings,
            clock,
            executor,
            new ListSupport(settings))
        .withOptions(options);
  }

  /** Closes connections and ends idle threads; calls under way fail. */
  @Override
  public void close() {
    executor.close();
    settings.transport().close();
  }

  private static Request withBody(Request request, @Nullable Object body) {
    return body == null ? request : request.withBody(body);
  }

  /** Returns endpoint and application key; secrets are hidden. */
  @Override
  public String toString() {
    return "OvhClient[" + configuration + "]";
  }
}
