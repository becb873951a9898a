package dev.ovhdo.sandbox.state;

/** The status of a consumer key; {@code auth.CredentialStateEnum}. */
public enum CredentialStatus implements ApiEnum {
  PENDING_VALIDATION("pendingValidation"),
  VALIDATED("validated"),
  EXPIRED("expired"),
  REFUSED("refused");

  private final String text;

  CredentialStatus(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
