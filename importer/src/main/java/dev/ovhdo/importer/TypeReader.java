package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Converts schemas to types, and defines exactly the named types that they reach. */
final class TypeReader {
  private static final String REFERENCE = "#/components/schemas/";

  /** The maximum length of a chain of references. */
  private static final int MOST_STEPS = 50;

  private final Map<String, DocumentNode> published = new LinkedHashMap<>();
  private final Map<String, Definition> definitions = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<String, Type> aliases = new HashMap<>();
  private final Set<String> steps = new HashSet<>();
  private final TypeNames names;
  private final EnumerationReader enumerations;
  private final ImportNotes notes;

  TypeReader(List<DocumentNode> schemas, ImportNotes notes) {
    schemas.forEach(schema -> published.put(schema.name(), schema));
    this.names = new TypeNames(List.copyOf(published.keySet()), notes);
    this.enumerations = new EnumerationReader(notes);
    this.notes = notes;
  }

  /** Returns the type of a schema at a position where the catalogue cannot represent null. */
  Type of(DocumentNode schema, ApiLocation location) {
    if (schema.flag("nullable")) {
      notes.add(Kind.NULLABLE, location, "may be null");
    }
    return type(schema, location);
  }

  /** Returns the properties of an object's schema. */
  List<Property> properties(DocumentNode schema, ApiLocation location) {
    Set<String> required = new LinkedHashSet<>();
    schema.items("required").forEach(name -> required.add(name.text()));
    List<Property> properties = new ArrayList<>();
    for (DocumentNode property : schema.members("properties")) {
      String name = property.name();
      if (FactText.isFact(name)) {
        Type type = type(property, location.at(name));
        boolean nullable = property.flag("nullable");
        boolean readOnly = property.flag("readOnly");
        properties.add(new Property(name, type, nullable, required.contains(name), readOnly));
      } else {
        notes.add(Kind.NAME, location, "a property's name is prose; left out");
      }
      required.remove(name);
    }
    required.forEach(
        name ->
            notes.add(Kind.NAME, location, "requires \"" + name + "\", which it does not have"));
    noteKeywords(schema, location);
    noteRest(schema, location);
    return properties;
  }

  /** Returns the type with a published name; empty if there is none. */
  Optional<Type> named(String name, ApiLocation location) {
    Optional<Scalar> scalar = Scalar.find(name);
    if (scalar.isPresent()) {
      return Optional.of(scalar(scalar.get(), location));
    }
    return Optional.ofNullable(published.get(name)).map(schema -> named(name, schema, location));
  }

  Set<String> published() {
    return published.keySet();
  }

  /** Defines all types that are named so far, and the types that they name; returns them sorted. */
  List<Definition> definitions() {
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      DocumentNode schema = published.get(name);
      if (schema != null) {
        if (schema.flag("nullable")) {
          notes.add(Kind.NULLABLE, name, "may be null");
        }
        define(names.of(name), schema, ApiLocation.ofType(name));
      }
    }
    return List.copyOf(definitions.values());
  }

  /** Returns the published names, without scalars, that were not used. */
  List<String> unused() {
    return published.keySet().stream()
        .filter(name -> Scalar.find(name).isEmpty() && !seen.contains(name))
        .sorted()
        .toList();
  }

  private Type named(String name, DocumentNode schema, ApiLocation location) {
    boolean first = seen.add(name);
    if (Schemas.isDefinition(schema)) {
      if (first) {
        waiting.add(name);
      }
      return new Type.Named(names.of(name));
    }
    Type known = aliases.get(name);
    if (known != null) {
      return known;
    }
    if (steps.size() == MOST_STEPS || !steps.add(name)) {
      notes.add(Kind.REFERENCE, location, "comes to no end at " + name + "; any");
      return Scalar.ANY;
    }
    Type type = of(schema, ApiLocation.ofType(name));
    steps.remove(name);
    aliases.put(name, type);
    return type;
  }

  private Type scalar(Scalar scalar, ApiLocation location) {
    DocumentNode schema = published.get(scalar.text());
    if (scalar == Scalar.VOID || (schema != null && Schemas.isDefinition(schema))) {
      notes.add(Kind.TYPE, location, scalar.text() + " is not what it usually is; any");
      return Scalar.ANY;
    }
    return scalar;
  }

  private Type type(DocumentNode schema, ApiLocation location) {
    if (schema.has("$ref")) {
      return reference(schema.require("$ref").text(), location);
    }
    if (Schemas.isDefinition(schema)) {
      String name = names.ofInlineType(location);
      define(name, schema, location);
      return new Type.Named(name);
    }
    noteKeywords(schema, location);
    List<DocumentNode> all = schema.items("allOf");
    if (all.size() == 1) {
      return of(all.get(0), location);
    }
    if (Schemas.COMBINATIONS.stream().anyMatch(schema::has)) {
      notes.add(Kind.CHOICE, location, "several schemas; any");
      return Scalar.ANY;
    }
    return plain(schema, location);
  }

  private Type plain(DocumentNode schema, ApiLocation location) {
    if (schema.has("enum")) {
      notes.add(Kind.VALUE, location, "values that are neither texts nor whole numbers");
    }
    Optional<String> type = schema.text("type");
    if (type.isEmpty()) {
      return Scalar.ANY;
    }
    return switch (type.get()) {
      case "string" -> text(schema, location);
      case "integer" -> Scalar.LONG;
      case "number" -> Scalar.DOUBLE;
      case "boolean" -> Scalar.BOOLEAN;
      case "array" -> list(schema, location);
      case "object" -> map(schema, location);
      default -> {
        notes.add(Kind.TYPE, location, "\"" + type.get() + "\"; any");
        yield Scalar.ANY;
      }
    };
  }

  private Type text(DocumentNode schema, ApiLocation location) {
    Optional<String> format = schema.text("format");
    if (format.isEmpty()) {
      return Scalar.STRING;
    }
    return Schemas.scalarOfFormat(format.get())
        .orElseGet(
            () -> {
              notes.add(Kind.TYPE, location, "format \"" + format.get() + "\"; string");
              return Scalar.STRING;
            });
  }

  private Type list(DocumentNode schema, ApiLocation location) {
    Optional<DocumentNode> items = schema.find("items");
    if (items.isEmpty()) {
      notes.add(Kind.TYPE, location, "a list without an item type; any[]");
    }
    return new Type.ListOf(items.map(item -> of(item, location.at("item"))).orElse(Scalar.ANY));
  }

  private Type map(DocumentNode schema, ApiLocation location) {
    Optional<DocumentNode> values = schema.find("additionalProperties");
    if (values.isEmpty() || values.get().json().isBoolean()) {
      return values.isPresent() && values.get().flag() ? new Type.MapOf(Scalar.ANY) : Scalar.ANY;
    }
    return new Type.MapOf(of(values.get(), location.at("value")));
  }

  private Type reference(String reference, ApiLocation location) {
    if (reference.startsWith(REFERENCE)) {
      Optional<Type> type = named(reference.substring(REFERENCE.length()), location);
      if (type.isPresent()) {
        return type.get();
      }
    }
    notes.add(Kind.REFERENCE, location, reference + " leads nowhere; any");
    return Scalar.ANY;
  }

  private void define(String name, DocumentNode schema, ApiLocation location) {
    if (Schemas.isModel(schema)) {
      definitions.put(name, new Definition.Model(name, properties(schema, location)));
    } else {
      noteKeywords(schema, location);
      Scalar base = Schemas.enumerationBase(schema).orElseThrow();
      definitions.put(name, enumerations.read(name, schema, base, location));
    }
  }

  private void noteKeywords(DocumentNode schema, ApiLocation location) {
    for (DocumentNode member : schema.members()) {
      if (!Schemas.knows(member.name())) {
        notes.add(Kind.KEYWORD, location, member.name());
      }
    }
  }

  /** Notes keywords that the catalogue cannot represent beside properties. */
  private void noteRest(DocumentNode schema, ApiLocation location) {
    for (String combination : Schemas.COMBINATIONS) {
      if (schema.has(combination)) {
        notes.add(Kind.CHOICE, location, combination + " beside properties; left out");
      }
    }
    Optional<DocumentNode> further = schema.find("additionalProperties");
    if (further.isPresent() && !(further.get().json().isBoolean() && !further.get().flag())) {
      notes.add(Kind.TYPE, location, "properties of any name beside its own; left out");
    }
  }
}
