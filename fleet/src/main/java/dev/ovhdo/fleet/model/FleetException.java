package dev.ovhdo.fleet.model;

import dev.ovhdo.client.error.OperationException;
import org.jspecify.annotations.Nullable;

/** A fleet cannot be created, read or continued. */
public final class FleetException extends OperationException {
  private static final long serialVersionUID = 1L;

  private FleetException(Category category, String message, @Nullable Throwable cause) {
    super(category, message, cause);
  }

  /** Describes a fleet or a target that does not exist. */
  public static FleetException ofMissing(String message) {
    return new FleetException(Category.NOT_FOUND, message, null);
  }

  /** Describes a store or a change that a check refuses. */
  public static FleetException ofRefusal(String message) {
    return new FleetException(Category.REFUSED, message, null);
  }

  /** Describes a store that cannot be read or written. */
  public static FleetException ofStore(String message, Throwable cause) {
    return new FleetException(Category.UNAVAILABLE, message, cause);
  }
}
