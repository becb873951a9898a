package dev.ovhdo.sandbox.state;

/** A registered application, which can request consumer keys. */
public record Application(
    long applicationId,
    String applicationKey,
    String applicationSecret,
    String name,
    String description,
    ApplicationStatus status) {

  /** Returns id, name and status, without the secret. */
  @Override
  public String toString() {
    return "Application[" + applicationId + " " + name + " " + status.text() + "]";
  }
}
