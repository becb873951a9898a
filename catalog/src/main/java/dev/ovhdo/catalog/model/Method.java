package dev.ovhdo.catalog.model;

/** The HTTP methods of routes. */
public enum Method {
  /** Reads a resource. */
  GET,
  /** Creates a resource or starts an operation. */
  POST,
  /** Replaces the properties of a resource. */
  PUT,
  /** Changes some properties of a resource. */
  PATCH,
  /** Deletes a resource. */
  DELETE
}
