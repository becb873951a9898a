package dev.ovhdo.sandbox;

/** What a call without a result is answered with; OVHcloud knows all three. */
public enum VoidStyle {
  /** 200 with the body {@code null}: what most routes do, and what every client understands. */
  NULL,
  /** 200 without a body. */
  EMPTY,
  /** 204, as some routes do since 2023. */
  NO_CONTENT
}
