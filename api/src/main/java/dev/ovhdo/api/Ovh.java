package dev.ovhdo.api;

/** The door. */
public final class Ovh {
  private Ovh() {}
}
