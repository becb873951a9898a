package dev.ovhdo.sandbox.state;

/** The state of a server; {@code dedicated.server.StateEnum}. */
public enum ServerState implements ApiEnum {
  ERROR,
  HACKED,
  HACKED_BLOCKED,
  OK
}
