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
  private final ImportNotes remarks;

  TypeReader(List<DocumentNode> schemas, ImportNotes remarks) {
    schemas.forEach(schema -> published.put(schema.name(), schema));
    this.names = new TypeNames(List.copyOf(published.keySet()), remarks);
    this.enumerations = new EnumerationReader(remarks);
    this.remarks = remarks;
  }

  /** Returns the type of a schema at a position where the catalogue cannot represent null. */
  Type of(DocumentNode schema, ApiLocation spot) {
    if (schema.flag("nullable")) {
      remarks.add(Kind.NULLABLE, spot, "may be null");
    }
    return type(schema, spot);
  }

  /** Returns the properties of an object's schema. */
  List<Property> properties(DocumentNode schema, ApiLocation spot) {
    Set<String> required = new LinkedHashSet<>();
    schema.items("required").forEach(name -> required.add(name.text()));
    List<Property> properties = new ArrayList<>();
    for (DocumentNode property : schema.members("properties")) {
      String name = property.name();
      if (FactText.isFact(name)) {
        Type type = type(property, spot.at(name));
        boolean nullable = property.flag("nullable");
        boolean readOnly = property.flag("readOnly");
        properties.add(new Property(name, type, nullable, required.contains(name), readOnly));
      } else {
        remarks.add(Kind.NAME, spot, "a property's name is prose; left out");
      }
      required.remove(name);
    }
    required.forEach(
        name -> remarks.add(Kind.NAME, spot, "requires \"" + name + "\", which it does not have"));
    remarkKeywords(schema, spot);
    remarkRest(schema, spot);
    return properties;
  }

  /** Returns the type with a published name; empty if there is none. */
  Optional<Type> named(String name, ApiLocation spot) {
    Optional<Scalar> scalar = Scalar.find(name);
    if (scalar.isPresent()) {
      return Optional.of(scalar(scalar.get(), spot));
    }
    return Optional.ofNullable(published.get(name)).map(schema -> named(name, schema, spot));
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
          remarks.add(Kind.NULLABLE, name, "may be null");
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

  private Type named(String name, DocumentNode schema, ApiLocation spot) {
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
      remarks.add(Kind.REFERENCE, spot, "comes to no end at " + name + "; any");
      return Scalar.ANY;
    }
    Type type = of(schema, ApiLocation.ofType(name));
    steps.remove(name);
    aliases.put(name, type);
    return type;
  }

  private Type scalar(Scalar scalar, ApiLocation spot) {
    DocumentNode schema = published.get(scalar.text());
    if (scalar == Scalar.VOID || (schema != null && Schemas.isDefinition(schema))) {
      remarks.add(Kind.TYPE, spot, scalar.text() + " is not what it usually is; any");
      return Scalar.ANY;
    }
    return scalar;
  }

  private Type type(DocumentNode schema, ApiLocation spot) {
    if (schema.has("$ref")) {
      return reference(schema.require("$ref").text(), spot);
    }
    if (Schemas.isDefinition(schema)) {
      String name = names.ofInlineType(spot);
      define(name, schema, spot);
      return new Type.Named(name);
    }
    remarkKeywords(schema, spot);
    List<DocumentNode> all = schema.items("allOf");
    if (all.size() == 1) {
      return of(all.get(0), spot);
    }
    if (Schemas.COMBINATIONS.stream().anyMatch(schema::has)) {
      remarks.add(Kind.CHOICE, spot, "several schemas; any");
      return Scalar.ANY;
    }
    return plain(schema, spot);
  }

  private Type plain(DocumentNode schema, ApiLocation spot) {
    if (schema.has("enum")) {
      remarks.add(Kind.VALUE, spot, "values that are neither texts nor whole numbers");
    }
    Optional<String> type = schema.text("type");
    if (type.isEmpty()) {
      return Scalar.ANY;
    }
    return switch (type.get()) {
      case "string" -> text(schema, spot);
      case "integer" -> Scalar.LONG;
      case "number" -> Scalar.DOUBLE;
      case "boolean" -> Scalar.BOOLEAN;
      case "array" -> list(schema, spot);
      case "object" -> map(schema, spot);
      default -> {
        remarks.add(Kind.TYPE, spot, "\"" + type.get() + "\"; any");
        yield Scalar.ANY;
      }
    };
  }

  private Type text(DocumentNode schema, ApiLocation spot) {
    Optional<String> format = schema.text("format");
    if (format.isEmpty()) {
      return Scalar.STRING;
    }
    return Schemas.scalarOfFormat(format.get())
        .orElseGet(
            () -> {
              remarks.add(Kind.TYPE, spot, "format \"" + format.get() + "\"; string");
              return Scalar.STRING;
            });
  }

  private Type list(DocumentNode schema, ApiLocation spot) {
    Optional<DocumentNode> items = schema.find("items");
    if (items.isEmpty()) {
      remarks.add(Kind.TYPE, spot, "a list of nothing in particular; any[]");
    }
    return new Type.ListOf(items.map(item -> of(item, spot.at("item"))).orElse(Scalar.ANY));
  }

  private Type map(DocumentNode schema, ApiLocation spot) {
    Optional<DocumentNode> values = schema.find("additionalProperties");
    if (values.isEmpty() || values.get().json().isBoolean()) {
      return values.isPresent() && values.get().flag() ? new Type.MapOf(Scalar.ANY) : Scalar.ANY;
    }
    return new Type.MapOf(of(values.get(), spot.at("value")));
  }

  private Type reference(String reference, ApiLocation spot) {
    if (reference.startsWith(REFERENCE)) {
      Optional<Type> type = named(reference.substring(REFERENCE.length()), spot);
      if (type.isPresent()) {
        return type.get();
      }
    }
    remarks.add(Kind.REFERENCE, spot, reference + " leads nowhere; any");
    return Scalar.ANY;
  }

  private void define(String name, DocumentNode schema, ApiLocation spot) {
    if (Schemas.isModel(schema)) {
      definitions.put(name, new Definition.Model(name, properties(schema, spot)));
    } else {
      remarkKeywords(schema, spot);
      definitions.put(name, enumerations.read(name, schema, spot));
    }
  }

  private void remarkKeywords(DocumentNode schema, ApiLocation spot) {
    for (DocumentNode member : schema.members()) {
      if (!Schemas.knows(member.name())) {
        remarks.add(Kind.KEYWORD, spot, member.name());
      }
    }
  }

  /** Notes keywords that the catalogue cannot represent beside properties. */
  private void remarkRest(DocumentNode schema, ApiLocation spot) {
    for (String combination : Schemas.COMBINATIONS) {
      if (schema.has(combination)) {
        remarks.add(Kind.CHOICE, spot, combination + " beside properties; left out");
      }
    }
    Optional<DocumentNode> further = schema.find("additionalProperties");
    if (further.isPresent() && !(further.get().json().isBoolean() && !further.get().flag())) {
      remarks.add(Kind.TYPE, spot, "properties of any name beside its own; left out");
    }
  }
}
