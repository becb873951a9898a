package dev.ovhdo.catalog.model;

import java.util.Arrays;
import java.util.Optional;

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
  DELETE;

  /** Returns the method with this name in upper case. */
  public static Optional<Method> find(String name) {
    return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
  }
}
