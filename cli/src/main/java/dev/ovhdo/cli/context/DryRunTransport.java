package dev.ovhdo.cli.context;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.cli.output.JsonText;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import dev.ovhdo.sandbox.generic.ExampleResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The transport of {@code --dry-run}. It sends requests that only read. It records every other
 * request instead of sending it, and returns an example response of the route. So the dry run
 * executes the same code as the real change, and shows exactly the requests that would be sent.
 */
final class DryRunTransport implements Transport {
  private final Transport network;
  private final String endpoint;
  private final Supplier<Catalogue> catalogue;
  private final DryRunRecorder recorder;

  DryRunTransport(
      Transport network, String endpoint, Supplier<Catalogue> catalogue, DryRunRecorder recorder) {
    this.network = network;
    this.endpoint = endpoint;
    this.catalogue = catalogue;
    this.recorder = recorder;
  }

  @Override
  public WireResponse send(WireRequest request) throws IOException, InterruptedException {
    if (request.method() == HttpMethod.GET) {
      return network.send(request);
    }
    String whole = request.uri().toString();
    String target =
        whole.startsWith(endpoint)
            ? whole.substring(endpoint.length())
            : whole.substring(whole.indexOf('/', whole.indexOf("//") + 2));
    byte[] body = request.body();
    recorder.record(request.method().name(), target, body == null ? null : JsonText.read(body));
    return new WireResponse(200, Map.of(), example(request.method(), target));
  }

  private byte[] example(HttpMethod method, String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    Optional<RouteMatch> match = catalogue.get().match(Method.valueOf(method.name()), path);
    String answer =
        match
            .map(found -> ExampleResponse.of(found.known(), found.parameters()).toString())
            .orElse("null");
    return answer.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    network.close();
  }
}
