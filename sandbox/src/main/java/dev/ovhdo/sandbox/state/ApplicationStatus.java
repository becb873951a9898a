package dev.ovhdo.sandbox.state;

/** The status of an application; {@code auth.ApplicationStatus}. */
public enum ApplicationStatus implements ApiEnum {
  ACTIVE("active"),
  BLOCKED("blocked"),
  INACTIVE("inactive"),
  TRUSTED("trusted");

  private final String text;

  ApplicationStatus(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
