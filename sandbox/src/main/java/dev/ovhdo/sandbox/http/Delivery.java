package dev.ovhdo.sandbox.http;

/** How much of an answer arrives. */
public enum Delivery {
  /** All of it. */
  WHOLE,
  /** Half of the body, then the connection closes. */
  BROKEN,
  /** Half of the body, then nothing until the server stops. */
  STALLED,
  /** Nothing, until the server stops. */
  NEVER
}
