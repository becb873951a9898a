package dev.ovhdo.routes;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.RetryPolicy;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.transport.JdkTransport;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.state.ZoneQuirks;
import dev.ovhdo.sandbox.state.ZoneTaskState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** A sandbox, a client in front of it, and the last exchange between them. */
final class Stand implements AutoCloseable {
  /** One pool of connections for all stands. */
  private static final Transport NETWORK = new JdkTransport(Duration.ofSeconds(30), null);

  /** Read once for all of them. */
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  private final Sandbox sandbox;
  private final OvhClient client;

  private volatile Duration passed = Duration.ZERO;
  private volatile @Nullable WireRequest request;
  private volatile @Nullable WireResponse response;

  /** With tasks that take their time. */
  Stand() {
    this(1, ZoneTaskState.DONE);
  }

  /**
   * With other tasks.
   *
   * @param speed how many times as fast as usual they go
   * @param end what those of zones come to
   */
  Stand(double speed, ZoneTaskState end) {
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

  private WireResponse send(WireRequest sent) throws IOException, InterruptedException {
    WireResponse answer = NETWORK.send(sent);
    request = sent;
    response = answer;
    return answer;
  }

  /** Lets time pass in the sandbox; a little, or the signatures would be too old. */
  void pass(Duration time) {
    passed = passed.plus(time);
  }

  OvhClient client() {
    return client;
  }

  /** What was asked last: {@code GET /1.0/vps}, still encoded. */
  String asked() {
    WireRequest last = Objects.requireNonNull(request);
    return last.method() + " " + last.uri().getRawPath();
  }

  /** What was answered last. */
  JsonNode answered() {
    byte[] body = Objects.requireNonNull(response).body();
    return body.length == 0 ? NullNode.getInstance() : JsonMapper.shared().readTree(body);
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }
}
