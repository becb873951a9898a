package dev.ovhdo.cli.context;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.RouteMatch;
import dev.ovhdo.catalog.model.Method;
import dev.ovhdo.client.config.Endpoint;
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
 * The transport of {@code --dry-run}. It sends requests that only read, and those for an access
 * token. For every other request, which {@link DryRunRecorder} keeps, it returns an example
 * response of the route. So the dry run executes the same code as the real change, and shows
 * exactly the requests that would be sent.
 */
final class DryRunTransport implements Transport {
  private final Transport network;
  private final Endpoint endpoint;
  private final Supplier<Catalogue> catalogue;

  DryRunTransport(Transport network, Endpoint endpoint, Supplier<Catalogue> catalogue) {
    this.network = network;
    this.endpoint = endpoint;
    this.catalogue = catalogue;
  }

  @Override
  public WireResponse send(WireRequest request) throws IOException, InterruptedException {
    if (!DryRunRecorder.isRecorded(request, endpoint)) {
      return network.send(request);
    }
    String target = DryRunRecorder.target(request.uri(), endpoint);
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
