package dev.ovhdo.sandbox.http;

/** How much of a response the server sends. */
public enum Delivery {
  /** The whole response. */
  WHOLE,
  /** Half of the body; then the server closes the connection. */
  BROKEN,
  /** Half of the body; the connection stays open until the server stops. */
  STALLED,
  /** Nothing; the connection stays open until the server stops. */
  NEVER
}
