package dev.ovhdo.sandbox.state;

/** The status of an application; {@code auth.ApplicationStatus}. */
public enum ApplicationStatus implements ApiEnum {
  ACTIVE,
  BLOCKED,
  INACTIVE,
  TRUSTED
}
