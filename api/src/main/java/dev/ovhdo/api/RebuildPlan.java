package dev.ovhdo.api;

import dev.ovhdo.client.Request;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a rebuild is going to do, looked up and checked; nothing has changed yet. Immutable.
 *
 * @param vps the VPS, whose disk will be lost
 * @param ips its addresses
 * @param image what will be installed
 * @param key the key that will be let in, with its public half; null for a mailed password. A key
 *     that was given in full goes by its comment
 */
public record RebuildPlan(Vps vps, List<String> ips, Image image, @Nullable SshKey key) {

  /** Checks the parts and copies the list. */
  public RebuildPlan {
    Objects.requireNonNull(vps, "vps");
    ips = List.copyOf(ips);
    Objects.requireNonNull(image, "image");
  }

  /**
   * Returns the one request that carries the plan out, as {@link VpsService#rebuild(RebuildPlan)}
   * sends it. It holds no secret: what of a key is in it is the public half.
   */
  public Request request() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("imageId", image.id());
    if (key != null) {
      body.put("publicSshKey", key.key()).put("doNotSendPassword", true);
    }
    return Request.post("/vps/{serviceName}/rebuild", vps.serviceName()).withBody(body);
  }
}
