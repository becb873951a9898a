package dev.ovhdo.sandbox.state;

/** The status of a consumer key; {@code auth.CredentialStateEnum}. */
public enum CredentialStatus implements ApiEnum {
  PENDING_VALIDATION,
  VALIDATED,
  EXPIRED,
  REFUSED
}
