package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads enumerations. Leaving out a value is harmless, because all enumerations are open. */
final class EnumerationReader {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private final ImportNotes notes;

  EnumerationReader(ImportNotes notes) {
    this.notes = notes;
  }

  /** Reads the values of a schema's {@code enum}. */
  Enumeration read(String name, DocumentNode schema, Scalar base, ApiLocation location) {
    Set<String> values = new LinkedHashSet<>();
    for (DocumentNode item : schema.items("enum")) {
      Optional<String> value = base == Scalar.LONG ? number(item.json()) : text(item.json());
      if (value.isEmpty()) {
        notes.add(Kind.VALUE, location, shown(item.json()));
      } else if (!values.add(value.get())) {
        notes.add(Kind.VALUE, location, "\"" + value.get() + "\" for the second time");
      }
    }
    if (base == Scalar.STRING) {
      noteNonIdentifiers(values, location);
    }
    // A family file cannot distinguish numbers from texts in an empty enumeration.
    return new Enumeration(name, values.isEmpty() ? Scalar.STRING : base, List.copyOf(values));
  }

  private void noteNonIdentifiers(Set<String> values, ApiLocation location) {
    long foreign = values.stream().filter(value -> !IDENTIFIER.matcher(value).matches()).count();
    if (foreign > 0) {
      notes.add(Kind.LITERAL, location, foreign + " of " + values.size() + " values");
    }
  }

  /** The native form writes the numbers of an enumeration as text. */
  private static Optional<String> number(JsonNode value) {
    if (value.isString() && NUMBER.matcher(value.stringValue()).matches()) {
      return Optional.of(value.stringValue());
    }
    return value.isIntegralNumber() && value.canConvertToLong()
        ? Optional.of(Long.toString(value.longValue()))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode value) {
    return value.isString() && FactText.isFact(value.stringValue())
        ? Optional.of(value.stringValue())
        : Optional.empty();
  }

  private static String shown(JsonNode value) {
    if (!value.isString()) {
      return "not of the type: " + value;
    }
    return "more than " + FactText.MAX_WORDS + " words: " + value.stringValue();
  }
}
