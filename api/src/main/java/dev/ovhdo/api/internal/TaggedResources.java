package dev.ovhdo.api.internal;

import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.routes.v2.iam.IamResource;
import dev.ovhdo.routes.v2.iam.IamRoutes;
import java.util.Map;
import java.util.Objects;

/** Finds the resources of the account by their tags in IAM. */
public final class TaggedResources {
  private TaggedResources() {}

  /**
   * Reads the names of the resources that have all of these tags. OVHcloud refuses the parameter
   * {@code tags} that its schema describes, so all resources are read.
   */
  public static Listing<String> names(OvhClient client, Map<String, String> tags) {
    Listing<IamResource> all = IamRoutes.of(client).resource().all();
    return all.withItems(
        all.stream()
            .filter(resource -> hasAll(resource.optional(IamResource::tags).orElse(Map.of()), tags))
            .flatMap(resource -> resource.optional(IamResource::name).stream())
            .distinct()
            .toList());
  }

  private static boolean hasAll(Map<String, String> present, Map<String, String> wanted) {
    return wanted.entrySet().stream()
        .allMatch(tag -> Objects.equals(present.get(tag.getKey()), tag.getValue()));
  }
}
