package dev.ovhdo.sandbox.route;

import tools.jackson.databind.JsonNode;

/** Answers the calls to one route. */
@FunctionalInterface
public interface Handler {
  /**
   * The result; {@code null} of JSON for a call without one.
   *
   * @throws dev.ovhdo.sandbox.http.Refusal for every other answer than 200
   */
  JsonNode handle(Visit visit);
}
