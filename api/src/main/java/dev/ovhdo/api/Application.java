package dev.ovhdo.api;

import java.util.Objects;

/**
 * A program that was registered with OVHcloud; consumer keys are granted to it. Immutable.
 *
 * @param id the number under which the account knows it
 * @param name the name it was registered with; several may share one
 * @param description what it was registered for; may be empty
 * @param status whether it may be used
 * @param key its application key, which is public
 */
public record Application(
    long id, String name, String description, ApplicationStatus status, String key) {

  /** Checks the parts. */
  public Application {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(key, "key");
  }

  static Application from(Fields fields) {
    return new Application(
        fields.number("applicationId"),
        fields.text("name"),
        fields.textOrEmpty("description"),
        ApplicationStatus.of(fields.text("status")),
        fields.text("applicationKey"));
  }
}
