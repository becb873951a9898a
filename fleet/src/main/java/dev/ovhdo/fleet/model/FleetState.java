package dev.ovhdo.fleet.model;

import java.util.Locale;

/** States of a fleet. */
public enum FleetState {
  /** Targets start and are waited for. */
  RUNNING,
  /** No further step starts, until the fleet is resumed; running tasks are waited for. */
  PAUSED,
  /** Like paused, because targets have failed. */
  STOPPED,
  /** No further step starts, and the remaining targets are cancelled. */
  CANCELLED,
  /** All targets have ended, whether they failed or not. */
  DONE;

  /** Returns the word that users see, and that the store contains. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of a word. */
  public static FleetState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
