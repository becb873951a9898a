package dev.ovhdo.sandbox;

import dev.ovhdo.sandbox.json.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a program needs to use a sandbox: addresses, keys and files.
 *
 * @param certificate the file with the certificate; null for a sandbox that serves HTTP
 * @param sshPort the port of the machines; 0 if no SSH server runs
 * @param dnsPort the port of the DNS server; 0 if no DNS server runs
 */
record SandboxDescription(
    DemoKeys keys, Path configuration, @Nullable Path certificate, int sshPort, int dnsPort) {

  /**
   * Returns the description as JSON.
   *
   * @param origin scheme, host and port under which the caller reaches the sandbox
   */
  ObjectNode toJson(String origin) {
    ObjectNode json = Json.object();
    json.put("endpoint", origin + "/1.0")
        .put("control", origin + ControlRoutes.PATH)
        .put("applicationKey", keys.applicationKey())
        .put("applicationSecret", keys.applicationSecret())
        .put("consumerKey", keys.consumerKey())
        .put("configuration", configuration.toString());
    if (certificate != null) {
      json.put("certificate", certificate.toString());
    }
    if (sshPort != 0) {
      json.put("sshPort", sshPort);
    }
    if (dnsPort != 0) {
      json.put("dnsPort", dnsPort);
    }
    return json;
  }

  /**
   * Returns the description as assignments of a shell, with the variables that the clients of
   * OVHcloud read.
   */
  String toShell(String origin) {
    Map<String, String> variables = new LinkedHashMap<>();
    toJson(origin).forEachEntry((name, value) -> variables.put(variable(name), value.asString()));
    StringBuilder text = new StringBuilder();
    variables.forEach(
        (name, value) -> text.append(name).append('=').append(quoted(value)).append('\n'));
    return text.toString();
  }

  /** Turns {@code applicationKey} into {@code OVH_APPLICATION_KEY}. */
  private static String variable(String property) {
    String words = property.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    return switch (property) {
      case "endpoint", "applicationKey", "applicationSecret", "consumerKey" -> "OVH_" + words;
      default -> "OVH_SANDBOX_" + words;
    };
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9_./:\\[\\]-]*")
        ? value
        : "'" + value.replace("'", "'\\''") + "'";
  }
}
