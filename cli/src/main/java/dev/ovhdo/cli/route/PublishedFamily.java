package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.model.ApiVersion;
import java.util.List;

/**
 * A family that an endpoint publishes.
 *
 * @param version the version of the API
 * @param path the common beginning of its routes, without the version
 */
record PublishedFamily(ApiVersion version, String path) {

  /** Returns the path with the version, as users write it: {@code /v2/iam}, {@code /vps}. */
  String root() {
    return version.prefix() + path;
  }

  /** Returns the paths of its schema, in the OpenAPI form and in the native form. */
  List<String> documents() {
    return List.of(root() + ".json?format=openapi3", root() + ".json");
  }
}
