package dev.ovhdo.client;

import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.request.RetryPolicy;
import dev.ovhdo.client.transport.Transport;

/** A client for a server of a test: without credentials, and without repetitions. */
final class TestClient {
  private TestClient() {}

  static OvhClientBuilder of(Transport server) {
    return OvhClient.builder()
        .configuration(Configuration.of(Endpoint.of("ovh-eu"), new Credentials.None()))
        .retryPolicy(RetryPolicy.none())
        .transport(server);
  }
}
