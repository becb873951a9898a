package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads stability and deprecation of a route in the OpenAPI form. */
final class StabilityReader {
  private static final Map<String, Stability> BADGES =
      Map.of(
          "Stable production version", Stability.PRODUCTION,
          "Beta version", Stability.BETA,
          "Alpha version", Stability.ALPHA,
          "Deprecated, will be removed", Stability.DEPRECATED,
          "Internal use only", Stability.INTERNAL);

  private final ImportNotes notes;

  StabilityReader(ImportNotes notes) {
    this.notes = notes;
  }

  Stability stability(DocumentNode operation, ApiLocation location) {
    Stability found = null;
    for (DocumentNode badge : operation.items("x-badges")) {
      String label = badge.require("label").text();
      Stability stability = BADGES.get(label);
      if (found == null && stability != null) {
        found = stability;
      } else {
        notes.add(Kind.STABILITY, location, "\"" + label + "\" is not noted");
      }
    }
    if (found != null) {
      return found;
    }
    return operation.flag("deprecated") ? Stability.DEPRECATED : Stability.PRODUCTION;
  }

  /** Returns the deprecation of a route; null if it is not deprecated. */
  @Nullable Deprecation deprecation(
      DocumentNode operation, Stability stability, ApiLocation location) {
    boolean deprecated = stability == Stability.DEPRECATED || operation.flag("deprecated");
    return new DeprecationReader(
            "x-deprecation-date", "x-deletion-date", "x-replacement-route", notes)
        .read(operation, deprecated, location);
  }
}
