package dev.ovhdo.client.transport;

/** The HTTP methods that the API uses. */
public enum HttpMethod {
  /** Reads a resource; safe to repeat. */
  GET,
  /**
   * Creates a resource or starts an operation; never repeated after the server may have received
   * it.
   */
  POST,
  /** Replaces the properties of a resource. */
  PUT,
  /** Changes some properties of a resource; used by few routes. */
  PATCH,
  /** Deletes a resource. */
  DELETE
}
