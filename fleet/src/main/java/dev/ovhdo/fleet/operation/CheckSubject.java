package dev.ovhdo.fleet.operation;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.ServerStatus;
import dev.ovhdo.api.task.TaskReference;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.vps.VpsImage;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The machine at which a check looks. It is read once, so that looking needs no requests to
 * OVHcloud. Immutable.
 *
 * @param target the name in the plan
 * @param resource the exact service name
 * @param addresses its addresses, IPv4 first
 * @param system the name of the installed system; null if it is unknown
 * @param isReinstalled whether an earlier step of the fleet has reinstalled the machine, so that it
 *     has new host keys
 */
public record CheckSubject(
    String target,
    String resource,
    List<String> addresses,
    @Nullable String system,
    boolean isReinstalled) {
  /** Copies the addresses. */
  public CheckSubject {
    addresses =
        addresses.stream()
            .sorted(Comparator.comparing(address -> address.indexOf(':') >= 0))
            .toList();
  }

  /**
   * Reads a machine.
   *
   * @throws dev.ovhdo.client.error.OvhException if the machine cannot be read
   */
  public static CheckSubject of(
      Ovh ovh, TaskReference.Kind kind, String target, boolean isReinstalled) {
    if (kind == TaskReference.Kind.VPS) {
      String name = ovh.vps().get(target).name();
      String image =
          ovh.vps()
              .images()
              .current(name)
              .flatMap(each -> each.optional(VpsImage::name))
              .orElse(null);
      return new CheckSubject(target, name, ovh.vps().ips(name), image, isReinstalled);
    }
    ServerStatus status = ovh.servers().status(target);
    return new CheckSubject(
        target,
        status.name(),
        status.address().stream().toList(),
        status.server().optional(DedicatedServer::os).orElse(null),
        isReinstalled);
  }

  /** Returns the JSON that the store contains. */
  public ObjectNode toJson() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("target", target)
            .put("resource", resource)
            .put("isReinstalled", isReinstalled);
    if (system != null) {
      json.put("system", system);
    }
    addresses.forEach(json.putArray("addresses")::add);
    return json;
  }

  /** Returns the machine of a JSON object. */
  public static CheckSubject ofJson(JsonNode json) {
    return new CheckSubject(
        json.path("target").asString(),
        json.path("resource").asString(),
        json.path("addresses").valueStream().map(JsonNode::asString).toList(),
        json.path("system").isString() ? json.path("system").asString() : null,
        json.path("isReinstalled").asBoolean());
  }
}
