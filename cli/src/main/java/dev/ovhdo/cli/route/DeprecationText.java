package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.model.Deprecation;

/** What there is to say about the end of a route. */
final class DeprecationText {
  private DeprecationText() {}

  /** Returns for example {@code deprecated since 2024-03-01, to be removed on …; use … instead}. */
  static String of(Deprecation deprecation) {
    StringBuilder text = new StringBuilder("deprecated");
    if (deprecation.since() != null) {
      text.append(" since ").append(deprecation.since());
    }
    if (deprecation.deletion() != null) {
      // Many routes go on answering after that day, so it is nothing but an announcement.
      text.append(", removal announced for ").append(deprecation.deletion());
    }
    if (deprecation.replacement() != null) {
      text.append("; use ").append(deprecation.replacement()).append(" instead");
    }
    return text.toString();
  }
}
