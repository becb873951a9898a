package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Deprecation;
import dev.ovhdo.importer.ImportNote.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the deprecation of a route. The two forms of a schema differ in the names of the properties
 * only.
 *
 * @param since the name of the date of the deprecation
 * @param deletion the name of the date of the deletion
 * @param replacement the name of the replacement
 * @param notes receives the dates and replacements that the catalogue cannot represent
 */
record DeprecationReader(String since, String deletion, String replacement, ImportNotes notes) {
  private static final Pattern VERSION_1 = Pattern.compile("^/(1\\.0|v1)(?=/)");

  /** Returns the deprecation; null if the route is not deprecated. */
  @Nullable Deprecation read(DocumentNode published, boolean deprecated, ApiLocation location) {
    Deprecation read =
        new Deprecation(
            day(published, since, location),
            day(published, deletion, location),
            replacement(published, location));
    return deprecated || !read.equals(new Deprecation(null, null, null)) ? read : null;
  }

  private @Nullable LocalDate day(DocumentNode published, String key, ApiLocation location) {
    Optional<String> value = published.text(key);
    if (value.isEmpty()) {
      return null;
    }
    String text = value.get();
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
  private @Nullable String replacement(DocumentNode published, ApiLocation location) {
    Optional<String> path =
        published.text(replacement).map(text -> VERSION_1.matcher(text).replaceFirst(""));
    if (path.isEmpty() || FactText.isFact(path.get())) {
      return path.orElse(null);
    }
    notes.add(Kind.STABILITY, location, "the replacement is prose; left out");
    return null;
  }
}
