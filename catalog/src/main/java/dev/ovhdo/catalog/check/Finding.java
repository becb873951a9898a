package dev.ovhdo.catalog.check;

import dev.ovhdo.catalog.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a call and the catalogue.
 *
 * @param kind the kind of difference
 * @param severity whether OVHcloud refuses the call
 * @param part the part of the call
 * @param location the position in that part: the name of a parameter, or a path in the body such as
 *     {@code spec.disks[0].size}; empty for the whole body
 * @param message the message for users: one sentence without a full stop
 * @param name the name of the parameter, or of the last property of the location; empty for the
 *     whole body
 * @param expected the type in the catalogue; null if it is unknown
 * @param given the given value as text; null if there is none, or if it must not be shown
 */
public record Finding(
    Kind kind,
    Severity severity,
    CallPart part,
    String location,
    String message,
    String name,
    @Nullable Type expected,
    @Nullable String given) {

  /** The kind of difference. */
  public enum Kind {
    /** The route has no parameter, or the type no property, of this name. */
    UNKNOWN_PARAMETER,
    /** A required parameter or property is not there. */
    MISSING_PARAMETER,
    /** A value has another type, or the wrong syntax for its type. */
    WRONG_TYPE,
    /**
     * A value is not one of the known values of an enumeration. OVHcloud may accept more values.
     */
    NOT_IN_ENUM,
    /** A read-only property, which only OVHcloud sets. */
    READ_ONLY,
    /**
     * A null for a property that the catalogue does not list as nullable. OVHcloud's schemas are
     * often wrong here.
     */
    NULL_NOT_ALLOWED,
    /** A body for a route that takes none. */
    BODY_NOT_EXPECTED,
    /** No body for a route that needs one. */
    BODY_MISSING
  }

  /** The severity of a finding. */
  public enum Severity {
    /** OVHcloud refuses the call. */
    ERROR,
    /** OVHcloud may accept the call. */
    WARNING
  }

  /** A part of a call. */
  public enum CallPart {
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
