package dev.ovhdo.sandbox;

/** The response to a call without a result. OVHcloud uses all three forms. */
public enum VoidResponse {
  /** Status 200 with the body {@code null}, as most routes answer. */
  NULL,
  /** Status 200 without a body. */
  EMPTY,
  /** Status 204 without a body, as some routes answer since 2023. */
  NO_CONTENT
}
