package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of the types of a family: the published names if they are valid in the catalogue, else
 * similar names.
 */
final class TypeNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.\\-]*");

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final ImportNotes notes;

  /**
   * Reserves the names of all published types, so that no inline type gets the name of a published
   * type.
   */
  TypeNames(List<String> published, ImportNotes notes) {
    this.notes = notes;
    for (String name : published) {
      if (isGood(name)) {
        taken.add(name);
        names.put(name, name);
      }
    }
  }

  /** Returns the name of a published type. */
  String of(String published) {
    return names.computeIfAbsent(
        published,
        foreign -> {
          String name = free(ApiLocation.legalName(foreign));
          if (!name.equals(foreign)) {
            notes.add(Kind.NAME, foreign, "is called " + name);
          }
          return name;
        });
  }

  /** Returns a name for an inline type. */
  String ofInlineType(ApiLocation location) {
    String name = free(ApiLocation.legalName(location.name()));
    notes.add(Kind.INLINE, location, "its type is called " + name);
    return name;
  }

  private String free(String wanted) {
    String name = wanted;
    for (int number = 2; !isGood(name) || !taken.add(name); number++) {
      name = wanted + "_" + number;
    }
    return name;
  }

  private static boolean isGood(String name) {
    return NAME.matcher(name).matches() && Scalar.find(name).isEmpty();
  }
}
