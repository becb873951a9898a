package dev.ovhdo.sandbox.route;

import tools.jackson.databind.JsonNode;

/** The behaviour of one stateful route. */
@FunctionalInterface
public interface RouteHandler {
  /**
   * Handles a call.
   *
   * @return the JSON of the response; the JSON value {@code null} for a call without a result
   * @throws dev.ovhdo.sandbox.http.ApiError for each status other than 200
   */
  JsonNode handle(RouteCall call);
}
