package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.model.Deprecation;

/** The deprecation of a route as text. */
final class DeprecationText {
  private DeprecationText() {}

  /**
   * Returns for example {@code deprecated since 2024-03-01, removal announced for …; use …
   * instead}.
   */
  static String of(Deprecation deprecation) {
    StringBuilder text = new StringBuilder("deprecated");
    if (deprecation.since() != null) {
      text.append(" since ").append(deprecation.since());
    }
    if (deprecation.deletion() != null) {
      // Many routes still work after that day, so the date is only an announcement.
      text.append(", removal announced for ").append(deprecation.deletion());
    }
    if (deprecation.replacement() != null) {
      text.append("; use ").append(deprecation.replacement()).append(" instead");
    }
    return text.toString();
  }
}
