package dev.ovhdo.client;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.FailedCall;
import dev.ovhdo.client.error.TransportException;
import dev.ovhdo.client.internal.FanOut;
import dev.ovhdo.client.internal.ItemReader;
import dev.ovhdo.client.internal.Pipeline;
import dev.ovhdo.client.internal.ServerClock;
import dev.ovhdo.client.internal.Settings;
import dev.ovhdo.client.task.Waiting;
import dev.ovhdo.client.transport.WireRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls to any route of the OVHcloud API, signed, repeated where that is safe, JSON in and out.
 * Safe for use by many threads; one client per process is enough. Close it when done: that ends its
 * idle threads.
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
  private final Settings settings;
  private final ServerClock clock;
  private final FanOut fanOut;
  private final Pipeline pipeline;

  OvhClient(Configuration configuration, Settings settings) {
    this(
        configuration,
        settings,
        Pipeline.clock(settings, configuration.credentials()),
        new FanOut());
  }

  private OvhClient(
      Configuration configuration, Settings settings, ServerClock clock, FanOut fanOut) {
    this.configuration = configuration;
    this.settings = settings;
    this.clock = clock;
    this.fanOut = fanOut;
    this.pipeline = Pipeline.assemble(settings, configuration.credentials(), clock);
  }

  /**
   * A client with the settings of this machine: {@code /etc/ovh.conf}, {@code ~/.ovh.conf}, {@code
   * ./ovh.conf}, and the {@code OVH_*} variables over them.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if nothing is configured, or something is
   *     wrong
   */
  public static OvhClient fromConfiguration() {
    return builder().build();
  }

  /** A client with settings of your own. */
  public static OvhClientBuilder builder() {
    return new OvhClientBuilder();
  }

  /** Reads; {@link Request#of} says what the parts are, {@link #exchange} what can go wrong. */
  public JsonNode get(String template, Object... pathParameters) {
    return call(Request.get(template, pathParameters));
  }

  /** Creates or starts something; a null body sends none. */
  public JsonNode post(String template, @Nullable JsonNode body, Object... pathParameters) {
    return call(withBody(Request.post(template, pathParameters), body));
  }

  /** Replaces properties; a null body sends none. */
  public JsonNode put(String template, @Nullable JsonNode body, Object... pathParameters) {
    return call(withBody(Request.put(template, pathParameters), body));
  }

  /** Changes some properties; a null body sends none. */
  public JsonNode patch(String template, @Nullable JsonNode body, Object... pathParameters) {
    return call(withBody(Request.patch(template, pathParameters), body));
  }

  /** Removes. */
  public JsonNode delete(String template, Object... pathParameters) {
    return call(Request.delete(template, pathParameters));
  }

  /**
   * Makes a call and returns the JSON of the answer.
   *
   * @return the body; a null node where the answer was empty, 204 or {@code null}
   */
  public JsonNode call(Request request) {
    return exchange(request).body();
  }

  /**
   * Makes a call and returns the whole answer.
   *
   * @throws IllegalArgumentException if the template and its values don't fit
   * @throws dev.ovhdo.client.error.ApiException if OVHcloud refused; one class for each meaning
   * @throws dev.ovhdo.client.error.TransportException if no answer came
   * @throws dev.ovhdo.client.error.DecodeException if the answer is no JSON
   */
  public Response exchange(Request request) {
    return pipeline.exchange(request);
  }

  /**
   * Returns what a call would be on the wire, for a dry run. Nothing is sent, not even to learn the
   * time: time stamp and signature have their place only. Secrets are masked as for a {@link
   * CallListener}.
   *
   * @throws IllegalArgumentException if the template and its values don't fit
   */
  public WireRequest preview(Request request) {
    return pipeline.preview(request);
  }

  /**
   * Lists ids, then reads the item of each, at most eight at a time.
   *
   * @param ids a call that answers with an array of ids; {@code null} counts as an empty one
   * @param item makes the call that reads the item of an id; the id is given as text
   * @param decode makes an item from its JSON
   * @return the items in the order of the ids; those that answered 404 are reported, not items
   */
  public <T> Listing<T> list(
      Request ids, Function<String, Request> item, Function<JsonNode, T> decode) {
    return listWithCall(ids, item, (call, json) -> decode.apply(json));
  }

  /**
   * Lists ids, then reads the item of each, as {@link #list} does, and tells the decoding which
   * call an item came from, for its messages.
   *
   * @param ids a call that answers with an array of ids; {@code null} counts as an empty one
   * @param item makes the call that reads the item of an id; the id is given as text
   * @param decode makes an item from the call that read it and its JSON
   * @return the items in the order of the ids; those that answered 404 are reported, not items
   */
  public <T> Listing<T> listWithCall(
      Request ids, Function<String, Request> item, BiFunction<FailedCall, JsonNode, T> decode) {
    return new ItemReader<>(pipeline, fanOut, item, decode).read(ids);
  }

  /**
   * Makes several calls at once, at most eight at a time, for what a list alone does not tell.
   * Nested, it goes one by one, so that eight is the most that one client asks of OVHcloud.
   *
   * @param items what to make a call for, or several
   * @param work makes the calls for one item; may not return null
   * @return the results in the order of the items
   * @throws RuntimeException the first failure, which stops the others
   * @throws TransportException if the thread is interrupted; the flag stays set
   */
  public <A, B> List<B> inParallel(List<A> items, Function<? super A, ? extends B> work) {
    try {
      return fanOut.map(items, work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted("Several calls at once were interrupted", e);
    }
  }

  /** Returns how to wait for tasks with this client's clocks. */
  public Waiting waiting() {
    return new Waiting(settings.time());
  }

  /**
   * Returns the server's time, as well as it is known; asks {@code /auth/time} if it never was
   * asked.
   */
  public Instant serverTime() {
    try {
      return clock.now();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted("The wait for the server's time was interrupted", e);
    }
  }

  /** Returns the settings that this client works with. */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Returns a client with another consumer key that shares this one's connections, clock and
   * settings. Closing either closes both.
   *
   * @throws IllegalStateException if this client has no application that the key could belong to
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
        fanOut);
  }

  /** Ends idle threads and connections; calls under way fail. */
  @Override
  public void close() {
    fanOut.close();
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
