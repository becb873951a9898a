package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something about a call that does not agree with the catalogue.
 *
 * @param kind what
 * @param severity how bad it is
 * @param place in which part of the call
 * @param location where in that part: a parameter's name, or the way through the body, {@code
 *     spec.disks[0].size}; empty for the whole body
 * @param message for people; one sentence without a full stop
 * @param name the parameter, or the property at the end of the location; empty for the whole body
 * @param expected the type that it should have; null if it is not known
 * @param given what it has instead, as text; null if there is nothing to show, or if it must not be
 *     shown
 */
public record Finding(
    Kind kind,
    Severity severity,
    Place place,
    String location,
    String message,
    String name,
    @Nullable Type expected,
    @Nullable String given) {

  /** What can be wrong. */
  public enum Kind {
    /** The route has no parameter, or the type no property, of this name. */
    UNKNOWN_PARAMETER,
    /** A required parameter or property is not there. */
    MISSING_PARAMETER,
    /** A value is of another type, or not written as its type is. */
    WRONG_TYPE,
    /** A value is none of the known ones. OVHcloud may know more. */
    NOT_IN_ENUM,
    /** A property that only OVHcloud sets. */
    READ_ONLY,
    /** A null where the catalogue knows of none. OVHcloud's facts are often wrong here. */
    NULL_NOT_ALLOWED,
    /** A body for a route that takes none. */
    BODY_NOT_EXPECTED,
    /** No body for a route that needs one. */
    BODY_MISSING
  }

  /** How bad it is. */
  public enum Severity {
    /** OVHcloud refuses the call. */
    ERROR,
    /** OVHcloud may take it all the same. */
    WARNING
  }

  /** The part of the call. */
  public enum Place {
    /** A parameter in the path. */
    PATH,
    /** A parameter in the query. */
    QUERY,
    /** A header. */
    HEADER,
    /** The body. */
    BODY
  }

  /** Returns whether OVHcloud would refuse the call. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
