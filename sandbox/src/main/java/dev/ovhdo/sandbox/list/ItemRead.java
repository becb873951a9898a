package dev.ovhdo.sandbox.list;

import dev.ovhdo.sandbox.http.ApiError;
import tools.jackson.databind.JsonNode;

/** Reads one object: a {@code GET} of a path, on behalf of the caller of a list or a batch. */
@FunctionalInterface
public interface ItemRead {
  /**
   * Returns the response of the route.
   *
   * @param path the path without the version, percent-encoded
   * @throws ApiError if the response is an error
   */
  JsonNode read(String path);
}
