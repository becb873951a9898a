package dev.ovhdo.sandbox.state;

/** The boot source of a VPS; {@code vps.VpsNetbootEnum}. */
public enum NetbootMode implements ApiEnum {
  LOCAL,
  RESCUE
}
