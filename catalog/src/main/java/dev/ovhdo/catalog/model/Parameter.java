package dev.ovhdo.catalog.model;

/**
 * A parameter of a route outside of its body.
 *
 * @param name as the path or the query writes it
 * @param place where it goes
 * @param type what it holds
 * @param required whether a call must have it
 */
public record Parameter(String name, Place place, Type type, boolean required) {

  /** Where a parameter goes. */
  public enum Place {
    /** A segment of the path. */
    PATH,
    /** The query string. */
    QUERY,
    /** A header. */
    HEADER
  }
}
