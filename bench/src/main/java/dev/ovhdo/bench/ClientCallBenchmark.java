package dev.ovhdo.bench;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/**
 * A call of the client without a network: the transport answers at once. The difference between the
 * two benchmarks is the cost of the signature.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClientCallBenchmark {
  private static final byte[] KEY =
      "{\"keyName\":\"laptop\",\"key\":\"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAB\",\"default\":false}"
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] TIME = "1700000000".getBytes(StandardCharsets.UTF_8);

  private final OvhClient client =
      OvhClient.builder()
          .configuration(
              Configuration.of(
                  Endpoint.of("ovh-eu"),
                  new Credentials.Application(
                      "7kbG7Bk7S9Nt7ZSV",
                      "EXEgWIz07P0HYwtQDs7cNIqCiQaWSuHF",
                      "MtSwSrPpNjqfVSmJhLbPyr2i45lSwPU1")))
          .transport(new InstantTransport())
          .build();

  private final Request signed = Request.get("/me/sshKey/{keyName}", "laptop");
  private final Request unsigned = signed.unauthenticated();

  /** Ends the threads of the client. */
  @TearDown
  public void close() {
    client.close();
  }

  /** A signed call, from the request to the JSON of its response. */
  @Benchmark
  public JsonNode signed() {
    return client.call(signed);
  }

  /** The same call without a signature. */
  @Benchmark
  public JsonNode unsigned() {
    return client.call(unsigned);
  }

  private static final class InstantTransport implements Transport {
    private static final Map<String, List<String>> HEADERS =
        Map.of("content-type", List.of("application/json"));

    @Override
    public WireResponse send(WireRequest request) {
      boolean time = request.uri().getPath().endsWith("/auth/time");
      return new WireResponse(200, HEADERS, time ? TIME : KEY);
    }

    @Override
    public void close() {
      // Has no connections.
    }
  }
}
