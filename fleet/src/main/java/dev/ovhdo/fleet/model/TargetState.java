package dev.ovhdo.fleet.model;

import java.util.Locale;

/** States of a target of a fleet. */
public enum TargetState {
  /** Not started, or between two steps. */
  PENDING,
  /** A worker reads the machine and sends the request of the step. */
  RUNNING,
  /** OVHcloud carries out a task. */
  WAITING,
  /** All steps have succeeded. */
  DONE,
  /** A step has failed. */
  FAILED,
  /** The fleet was cancelled before the next step. */
  CANCELLED;

  /** Returns the word that users see, and that the store contains. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of a word. */
  public static TargetState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Returns whether a step of the target is carried out now. */
  public boolean isActive() {
    return this == RUNNING || this == WAITING;
  }

  /** Returns whether the target needs no further work. */
  public boolean isEnded() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
