package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.catalog.model.Stability;
import dev.ovhdo.importer.ImportNote.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads stability and deprecation of a route. */
final class StabilityReader {
  private static final Map<String, Stability> BADGES =
      Map.of(
          "Stable production version", Stability.PRODUCTION,
          "Beta version", Stability.BETA,
          "Alpha version", Stability.ALPHA,
          "Deprecated, will be removed", Stability.DEPRECATED,
          "Internal use only", Stability.INTERNAL);

  private static final Pattern VERSION_1 = Pattern.compile("^/(1\\.0|v1)(?=/)");

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
    LocalDate since = day(operation, "x-deprecation-date", location);
    LocalDate deletion = day(operation, "x-deletion-date", location);
    String replacement = replacement(operation, location);
    boolean stays = since == null && deletion == null && replacement == null;
    return stays && stability != Stability.DEPRECATED && !operation.flag("deprecated")
        ? null
        : new Deprecation(since, deletion, replacement);
  }

  private @Nullable LocalDate day(DocumentNode operation, String key, ApiLocation location) {
    Optional<String> published = operation.text(key);
    if (published.isEmpty()) {
      return null;
    }
    String text = published.get();
    try {
      LocalDate day =
          text.indexOf('T') < 0 ? LocalDate.parse(text) : OffsetDateTime.parse(text).toLocalDate();
      if (day.getYear() > 1) {
        return day;
      }
      // OVHcloud publishes a missing date as 0001-01-01.
    } catch (DateTimeException e) {
      // Reported below.
    }
    notes.add(Kind.DATE, location, key + " is " + text + "; left out");
    return null;
  }

  /** Paths of the first version have no prefix in the catalogue. */
  private @Nullable String replacement(DocumentNode operation, ApiLocation location) {
    Optional<String> path =
        operation
            .text("x-replacement-route")
            .map(published -> VERSION_1.matcher(published).replaceFirst(""));
    if (path.isEmpty() || FactText.isFact(path.get())) {
      return path.orElse(null);
    }
    notes.add(Kind.STABILITY, location, "the replacement is prose; left out");
    return null;
  }
}
