package dev.ovhdo.catalog.model;

/**
 * A parameter of a route in path, query or headers.
 *
 * @param name the name in the path, the query or the header
 * @param place where the parameter is sent
 * @param type the type of its value
 * @param required whether a call must have the parameter
 */
public record Parameter(String name, Place place, Type type, boolean required) {

  /** Where a parameter is sent. */
  public enum Place {
    /** A segment of the path. */
    PATH,
    /** The query string. */
    QUERY,
    /** A header. */
    HEADER
  }
}
