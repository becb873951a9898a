package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of expanded responses. The schemas contain names made by a code generator: {@code
 * VpsVPSWithIAM} is {@code vps.VPSWithIAM}. If the names of several types differ in dots and case
 * only, the response to the same path with an id decides.
 */
final class ExpandedTypes {
  private final Map<String, List<String>> candidates = new HashMap<>();
  private final List<DocumentNode> paths;
  private final TypeReader types;
  private final ImportNotes notes;

  ExpandedTypes(List<DocumentNode> paths, TypeReader types, ImportNotes notes) {
    this.paths = paths;
    this.types = types;
    this.notes = notes;
    for (String name : types.published()) {
      candidates.computeIfAbsent(flat(name), key -> new ArrayList<>()).add(name);
    }
  }

  /** Returns the type of one object; null if no type has the published name. */
  @Nullable Type resolve(String published, String template, ApiLocation location) {
    List<String> names = candidates.getOrDefault(flat(published), List.of());
    if (names.isEmpty()) {
      notes.add(Kind.EXPANSION, location, published + " is not a type; left out");
      return null;
    }
    String name = names.get(0);
    if (names.size() > 1) {
      Optional<String> answered = answered(template, names);
      name = answered.orElse(name);
      notes.add(
          Kind.EXPANSION,
          location,
          "%s, of %s, %s"
              .formatted(
                  name,
                  String.join(" ", names),
                  answered.isPresent() ? "the type of the response for an id" : "the first"));
    }
    return types.named(name, location).orElse(null);
  }

  private Optional<String> answered(String template, List<String> names) {
    return paths.stream()
        .filter(path -> isBelow(path.name(), template))
        .flatMap(path -> path.find("get").stream())
        .flatMap(ResponseReader::schema)
        .flatMap(schema -> schema.text("$ref").stream())
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .filter(names::contains)
        .findFirst();
  }

  private static boolean isBelow(String path, String template) {
    return path.startsWith(template + "/{") && path.indexOf('/', template.length() + 1) < 0;
  }

  private static String flat(String name) {
    return name.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
