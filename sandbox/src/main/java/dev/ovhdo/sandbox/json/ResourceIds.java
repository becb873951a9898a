package dev.ovhdo.sandbox.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
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
    return Json.object().put("id", uuid(name)).put("urn", urn(type, name));
  }

  /**
   * Returns the id, the URN and the tags of a resource in IAM; a resource without tags has no
   * property {@code tags}.
   *
   * @param type the type of the resource in IAM, such as {@code vps}
   */
  public static ObjectNode iam(String type, String name, Map<String, String> tags) {
    ObjectNode json = iam(type, name);
    if (!tags.isEmpty()) {
      ObjectNode shown = json.putObject("tags");
      tags.forEach(shown::put);
    }
    return json;
  }

  /**
   * Returns the URN of a resource in IAM.
   *
   * @param type the type of the resource in IAM, such as {@code vps}
   */
  public static String urn(String type, String name) {
    return "urn:v1:eu:resource:" + type + ":" + name.replace("/", "%2F");
  }
}
