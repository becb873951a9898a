package dev.ovhdo.sandbox.state;

/** Whether an application may be used; {@code auth.ApplicationStatus}. */
public enum ApplicationStatus implements Wire {
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
