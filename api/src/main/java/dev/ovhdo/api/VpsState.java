package dev.ovhdo.api;

import java.util.Objects;
import java.util.Set;

/**
 * What a VPS is doing. The server may send states that this version has never heard of: they are
 * values like all others, only not {@linkplain #isKnown() known}. Immutable.
 *
 * @param value the API's own word
 */
public record VpsState(String value) {
  /** A backup is being made. */
  public static final VpsState BACKUPING = new VpsState("backuping");

  /** An image is being written to its disk. */
  public static final VpsState INSTALLING = new VpsState("installing");

  /** OVHcloud is working on it. */
  public static final VpsState MAINTENANCE = new VpsState("maintenance");

  /** It is starting again. */
  public static final VpsState REBOOTING = new VpsState("rebooting");

  /** It runs the rescue system instead of its own disk. */
  public static final VpsState RESCUED = new VpsState("rescued");

  /** It runs. */
  public static final VpsState RUNNING = new VpsState("running");

  /** It is switched off. */
  public static final VpsState STOPPED = new VpsState("stopped");

  /** It is shutting down. */
  public static final VpsState STOPPING = new VpsState("stopping");

  /** It is moving to a bigger model. */
  public static final VpsState UPGRADING = new VpsState("upgrading");

  private static final Set<VpsState> KNOWN =
      Set.of(
          BACKUPING,
          INSTALLING,
          MAINTENANCE,
          REBOOTING,
          RESCUED,
          RUNNING,
          STOPPED,
          STOPPING,
          UPGRADING);

  /** Checks that there is a word. */
  public VpsState {
    Objects.requireNonNull(value, "value");
  }

  /**
   * The state behind one of the API's words.
   *
   * @param value the word, in the API's spelling
   */
  public static VpsState of(String value) {
    return new VpsState(value);
  }

  /** Returns whether this version knows what the state means. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Returns the API's own word. */
  @Override
  public String toString() {
    return value;
  }
}
