package dev.ovhdo.routes;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.transport.JdkTransport;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** A sandbox, a client for it, and the last exchange between them. */
final class RoutesTestServer implements AutoCloseable {
  /** The connections are shared by all instances. */
  private static final Transport NETWORK = new JdkTransport(Duration.ofSeconds(30), null);

  /** The catalogue is read once for all instances. */
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  private final Sandbox sandbox;
  private final OvhClient client;

  private final Map<String, JsonNode> lists = new HashMap<>();

  private volatile Duration passed = Duration.ZERO;
  private volatile @Nullable WireRequest request;
  private volatile @Nullable WireResponse response;

  /** Starts a sandbox whose tasks take a normal time. */
  RoutesTestServer() {
    this(1, TaskStatus.DONE);
  }

  /**
   * Starts a sandbox.
   *
   * @param speed the factor by which tasks are faster than normal
   * @param end the state in which the tasks of zones end
   */
  RoutesTestServer(double speed, TaskStatus end) {
    sandbox =
        Sandbox.builder()
            .machines(false)
            .dns(false)
            .catalogue(CATALOGUE)
            .speed(speed)
            .zoneQuirks(ZoneQuirks.NONE.withTaskEnd(end))
            .clock(() -> Instant.now().plus(passed))
            .start();
    client =
        OvhClient.builder()
            .configuration(
                Configuration.of(
                    Endpoint.of(sandbox.url().toString()),
                    new Credentials.Application(
                        sandbox.keys().applicationKey(),
                        sandbox.keys().applicationSecret(),
                        sandbox.keys().consumerKey())))
            .retryPolicy(RetryPolicy.none())
            .transport(this::send)
            .build();
  }

  /** Returns the response to a list route; each list is read once. */
  JsonNode list(Request request) {
    return lists.computeIfAbsent(request.path(), path -> client.call(request));
  }

  private WireResponse send(WireRequest sent) throws IOException, InterruptedException {
    WireResponse answer = NETWORK.send(sent);
    request = sent;
    response = answer;
    return answer;
  }

  /**
   * Advances the clock of the sandbox; only by a short time, because signatures would become too
   * old.
   */
  void advance(Duration time) {
    passed = passed.plus(time);
  }

  OvhClient client() {
    return client;
  }

  /** Returns the last request, percent-encoded: {@code GET /1.0/vps}. */
  String lastRequest() {
    WireRequest last = Objects.requireNonNull(request);
    return last.method() + " " + last.uri().getRawPath();
  }

  /** Returns the JSON of the last response. */
  JsonNode lastResponse() {
    byte[] body = Objects.requireNonNull(response).body();
    return body.length == 0 ? NullNode.getInstance() : JsonMapper.shared().readTree(body);
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }
}
