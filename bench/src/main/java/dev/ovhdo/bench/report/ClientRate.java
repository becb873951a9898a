package dev.ovhdo.bench.report;

import dev.ovhdo.bench.peer.HandSignature;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Signed calls with one client of the library, and unsigned calls with {@code java.net.http} alone,
 * each with 16 threads, against a server that costs next to nothing. The two take turns.
 *
 * @param signed calls per second of the library
 * @param bare calls per second of {@code java.net.http}
 */
record ClientRate(double signed, double bare) {
  private static final int THREADS = 16;

  /** The number of turns after which all hot code is compiled. */
  static final int WARM_UP = 2;

  private static final String JSON =
      "{\"keyName\":\"key-000001\",\"key\":\"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkK\","
          + "\"default\":false}";

  static ClientRate measure(HandSignature keys, Duration turn, int turns)
      throws IOException, InterruptedException {
    try (FixedServer server = new FixedServer(JSON);
        OvhClient client = client(server.endpoint(), keys)) {
      HttpClient bare = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      URI url = URI.create(server.endpoint() + "/me/sshKey/key-000001");
      List<Double> ofClient = new ArrayList<>();
      List<Double> ofBare = new ArrayList<>();
      for (int i = 0; i < WARM_UP + turns; i++) {
        ofBare.add(
            CallRate.measure(
                THREADS,
                turn,
                () ->
                    () ->
                        bare.send(
                            HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray())));
        ofClient.add(
            CallRate.measure(
                THREADS, turn, () -> () -> client.get("/me/sshKey/{keyName}", "key-000001")));
      }
      return new ClientRate(
          Numbers.median(ofClient.subList(WARM_UP, ofClient.size())),
          Numbers.median(ofBare.subList(WARM_UP, ofBare.size())));
    }
  }

  private static OvhClient client(String endpoint, HandSignature keys) {
    return OvhClient.builder()
        .configuration(
            Configuration.of(
                Endpoint.of(endpoint),
                new Credentials.Application(
                    keys.applicationKey(), keys.applicationSecret(), keys.consumerKey())))
        .build();
  }
}
