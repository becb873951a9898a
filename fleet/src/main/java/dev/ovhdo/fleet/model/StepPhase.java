package dev.ovhdo.fleet.model;

import java.util.Locale;

/** Phases of a step, which are recorded in this order. */
public enum StepPhase {
  /** The request is about to be sent. */
  INTENT,
  /** OVHcloud carries out the request. */
  EFFECT,
  /** The outcome of the step is known. */
  SETTLED;

  /** Returns the word that users see, and that the store contains. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the phase of a word. */
  public static StepPhase of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
