package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.model.ApiVersion;

/**
 * A family that an endpoint publishes.
 *
 * @param version the branch of the API
 * @param path what its routes begin with, without the version
 */
record PublishedFamily(ApiVersion version, String path) {

  /** Returns the path as a caller writes it: {@code /v2/iam}, {@code /vps}. */
  String root() {
    return version.prefix() + path;
  }

  /** Returns where its schema is. */
  String document() {
    return root() + ".json?format=openapi3";
  }
}
