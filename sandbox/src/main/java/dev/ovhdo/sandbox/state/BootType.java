package dev.ovhdo.sandbox.state;

/** The type of a boot option; {@code dedicated.server.BootTypeEnum}. */
public enum BootType implements ApiEnum {
  HARDDISK,
  INTERNAL,
  NETWORK,
  POWER,
  RESCUE
}
