package dev.ovhdo.client;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.internal.ClientSettings;
import dev.ovhdo.client.internal.ParallelExecutor;
import dev.ovhdo.client.internal.Pipeline;
import dev.ovhdo.client.internal.ServerClock;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.Response;
import dev.ovhdo.client.transport.CallListener;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.wait.Waiter;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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
  private final Pipeline pipeline;

  OvhClient(Configuration configuration, ClientSettings settings) {
    this(
        configuration,
        settings,
        Pipeline.clock(settings, configuration.credentials()),
        new ParallelExecutor());
  }

  private OvhClient(
      Configuration configuration,
      ClientSettings settings,
      ServerClock clock,
      ParallelExecutor executor) {
    this.configuration = configuration;
    this.settings = settings;
    this.clock = clock;
    this.executor = executor;
    this.pipeline = new Pipeline(settings, configuration.credentials(), clock);
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
   * Sends a {@code GET}. {@link Request#of} describes the parameters, {@link #exchange} the
   * exceptions.
   */
  public JsonNode get(String template, Object... pathParameters) {
    return call(Request.get(template, pathParameters));
  }

  /** Sends a {@code POST}; with a null body, the request has no body. */
  public JsonNode post(String template, @Nullable JsonNode body, Object... pathParameters) {
    return call(withBody(Request.post(template, pathParameters), body));
  }

  /** Sends a {@code PUT}; with a null body, the request has no body. */
  public JsonNode put(String template, @Nullable JsonNode body, Object... pathParameters) {
    return call(withBody(Request.put(template, pathParameters), body));
  }

  /** Sends a {@code PATCH}; with a null body, the request has no body. */
  public JsonNode patch(String template, @Nullable JsonNode body, Object... pathParameters) {
    return call(withBody(Request.patch(template, pathParameters), body));
  }

  /** Sends a {@code DELETE}. */
  public JsonNode delete(String template, Object... pathParameters) {
    return call(Request.delete(template, pathParameters));
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
    return pipeline.exchange(request);
  }

  /**
   * Returns a request as it would be sent, for a dry run. Nothing is sent, and {@code /auth/time}
   * is not called either: the headers for time stamp and signature hold a placeholder. Secrets are
   * redacted as for a {@link CallListener}.
   *
   * @throws IllegalArgumentException if the number of values does not match the template
   */
  public WireRequest preview(Request request) {
    return pipeline.preview(request);
  }

  /**
   * Lists ids, then reads the item of each id, at most eight at a time.
   *
   * @param ids a request for an array of ids; a {@code null} response counts as an empty array
   * @param item creates the request for the item of an id; the id is passed as text
   * @param decode creates an item from its JSON
   * @return the items in the order of the ids; ids whose item could not be read are in {@link
   *     Listing#unread()}
   */
  public <T> Listing<T> list(
      Request ids, Function<String, Request> item, Function<JsonNode, T> decode) {
    return listWithCall(ids, item, (call, json) -> decode.apply(json));
  }

  /**
   * Lists ids, then reads the item of each id, as {@link #list} does. The decoder also receives the
   * call that read the item, for error messages.
   *
   * @param ids a request for an array of ids; a {@code null} response counts as an empty array
   * @param item creates the request for the item of an id; the id is passed as text
   * @param decode creates an item from the call that read it and its JSON
   * @return the items in the order of the ids; ids whose item could not be read are in {@link
   *     Listing#unread()}
   */
  public <T> Listing<T> listWithCall(
      Request ids, Function<String, Request> item, BiFunction<FailedCall, JsonNode, T> decode) {
    return new ItemReader<>(pipeline, executor, item, decode).read(ids);
  }

  /**
   * Runs a function for each item, at most eight at a time, for example to read details of each
   * item of a list. A nested use runs sequentially, so that one client never has more than eight
   * such calls under way.
   *
   * @param items the arguments of the function
   * @param work makes the calls for one item; must not return null
   * @return the results in the order of the items
   * @throws RuntimeException the first failure; the other calls are stopped
   * @throws TransportException if the thread is interrupted; its interrupt flag stays set
   */
  public <A, B> List<B> inParallel(List<A> items, Function<? super A, ? extends B> work) {
    try {
      return executor.map(items, work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted("Several calls at once were interrupted", e);
    }
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
        executor);
  }

  /** Closes connections and ends idle threads; calls under way fail. */
  @Override
  public void close() {
    executor.close();
    settings.transport().close();
  }

  private static Request withBody(Request request, @Nullable JsonNode body) {
    return body == null ? request : request.withBody(body);
  }

  /** Returns endpoint and application key; secrets are hidden. */
  @Override
  public String toString() {
    return "OvhClient[" + configuration + "]";
  }
}
