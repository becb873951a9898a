package dev.ovhdo.fleet.store;

import java.util.Locale;

/** Outcomes of a step that was sent, or was about to be sent. */
public enum Outcome {
  /** The task has succeeded; the target continues with the next step. */
  DONE,
  /** The request was refused, or the task has failed; the target has failed. */
  FAILED,
  /** OVHcloud has not carried out the request; the step is repeated. */
  NOT_SENT;

  /** Returns the word that the store contains. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
