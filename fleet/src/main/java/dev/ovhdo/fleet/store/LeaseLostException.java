package dev.ovhdo.fleet.store;

/** Another worker has taken a target over, so that this worker must not change it any more. */
public final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Describes what was lost. */
  public LeaseLostException(String message) {
    super(message);
  }
}
