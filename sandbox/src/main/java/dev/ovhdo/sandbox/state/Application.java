package dev.ovhdo.sandbox.state;

/** A program that may ask for consumer keys. */
public record Application(
    long applicationId,
    String applicationKey,
    String applicationSecret,
    String name,
    String description,
    ApplicationStatus status) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Application[" + applicationId + " " + name + " " + status.text() + "]";
  }
}
