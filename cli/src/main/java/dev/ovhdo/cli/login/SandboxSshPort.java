package dev.ovhdo.cli.login;

import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.transport.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The port of the SSH servers of a sandbox's machines, which are at 22 only at OVHcloud. */
final class SandboxSshPort {
  private static final int MILLISECONDS = 2_000;

  private SandboxSshPort() {}

  /** Asks a sandbox on this machine; empty for any other endpoint, and without SSH servers. */
  static OptionalInt of(Endpoint endpoint) {
    URI status = endpoint.url().resolve("/_sandbox");
    if (!Loopback.matches(status.getHost())) {
      return OptionalInt.empty();
    }
    try {
      URLConnection connection = status.toURL().openConnection(Proxy.NO_PROXY);
      connection.setRequestProperty("Accept", "application/json");
      connection.setConnectTimeout(MILLISECONDS);
      connection.setReadTimeout(MILLISECONDS);
      try (InputStream body = connection.getInputStream()) {
        JsonNode port = JsonMapper.shared().readTree(body).path("sshPort");
        return port.isInt() ? OptionalInt.of(port.intValue()) : OptionalInt.empty();
      }
    } catch (IOException | JacksonException e) {
      return OptionalInt.empty(); // no sandbox
    }
  }
}
