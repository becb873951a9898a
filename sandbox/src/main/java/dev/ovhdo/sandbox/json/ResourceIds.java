package dev.ovhdo.sandbox.json;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The ids of resources that the account does not define. */
public final class ResourceIds {
  private ResourceIds() {}

  /** Returns a UUID that depends on the text only, so that it is the same in each sandbox. */
  public static String uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Returns the id and the URN of a resource in IAM.
   *
   * @param type the type of the resource in IAM, such as {@code vps}
   */
  public static ObjectNode iam(String type, String name) {
    return Json.object()
        .put("id", uuid(name))
        .put("urn", "urn:v1:eu:resource:" + type + ":" + name.replace("/", "%2F"));
  }
}
