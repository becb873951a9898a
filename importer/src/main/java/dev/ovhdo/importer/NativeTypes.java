package dev.ovhdo.importer;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.importer.ImportNote.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the types of a native schema, and defines exactly the named types that are used.
 *
 * <p>The text of a type is a scalar or the name of a model, with {@code []} before or after it,
 * {@code map[string]} before it, or a generic model with its argument: {@code
 * complexType.UnitAndValue<long>}, which the OpenAPI form calls {@code
 * complexType.UnitAndValue_long}. {@code coreTypes.AccountId:string} is a string.
 */
final class NativeTypes {
  private static final String MAP = "map[";
  private static final String LIST = "[]";
  private static final String VARIABLE = "T";

  private final Map<String, DocumentNode> published = new LinkedHashMap<>();
  private final Map<String, Definition> definitions = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Deque<Use> waiting = new ArrayDeque<>();
  private final TypeNames names;
  private final EnumerationReader enumerations;
  private final ImportNotes notes;

  /** A model that is used: its name with its argument, its schema, and the argument. */
  private record Use(String name, DocumentNode schema, @Nullable String argument) {}

  NativeTypes(List<DocumentNode> models, ImportNotes notes) {
    models.forEach(model -> published.put(model.name(), model));
    this.names = new TypeNames(published.keySet().stream().map(NativeTypes::flat).toList(), notes);
    this.enumerations = new EnumerationReader(notes);
    this.notes = notes;
  }

  /** Returns the type of a part: {@code fullType} if it is published, else the other property. */
  Type of(DocumentNode part, String full, String plain, ApiLocation location) {
    return type(part.text(full).orElseGet(() -> part.require(plain).text()), null, location);
  }

  /** Defines all types that are used so far, and the types that they use; returns them sorted. */
  List<Definition> definitions() {
    while (!waiting.isEmpty()) {
      define(waiting.remove());
    }
    return List.copyOf(definitions.values());
  }

  /** Returns the published names that were not used. */
  List<String> unused() {
    return published.keySet().stream().filter(name -> !used.contains(name)).sorted().toList();
  }

  private Type type(String text, @Nullable String argument, ApiLocation location) {
    if (text.startsWith(LIST)) {
      return new Type.ListOf(type(text.substring(LIST.length()), argument, location));
    }
    if (text.startsWith(MAP)) {
      int close = text.indexOf(']');
      String key = text.substring(MAP.length(), Math.max(close, MAP.length()));
      if (!key.equals(Scalar.STRING.text())) {
        notes.add(Kind.TYPE, location, "a map with keys of the type " + key + "; any text");
      }
      return new Type.MapOf(type(text.substring(close + 1), argument, location));
    }
    if (text.endsWith(LIST)) {
      String item = text.substring(0, text.length() - LIST.length());
      return new Type.ListOf(type(item, argument, location));
    }
    int colon = text.indexOf('<') < 0 ? text.lastIndexOf(':') : -1;
    if (colon >= 0) {
      return alias(text.substring(0, colon), text.substring(colon + 1), location);
    }
    if (text.equals(VARIABLE) && argument != null) {
      return type(argument, null, location);
    }
    return text.equals("text") ? Scalar.STRING : named(text, location);
  }

  /** The first part is the name of a type without a definition, unless it is a scalar. */
  private Type alias(String name, String base, ApiLocation location) {
    return Scalar.find(name).map(Type.class::cast).orElseGet(() -> type(base, null, location));
  }

  private Type named(String text, ApiLocation location) {
    int open = text.endsWith(">") ? text.indexOf('<') : -1;
    String argument = open < 0 ? null : text.substring(open + 1, text.length() - 1);
    DocumentNode model = published.get(text);
    if (model == null && open >= 0) {
      model = published.get(text.substring(0, open) + "<" + VARIABLE + ">");
    }
    if (model != null) {
      return use(new Use(text, model, argument));
    }
    Optional<Scalar> scalar = Scalar.find(text);
    if (scalar.isEmpty()) {
      notes.add(Kind.REFERENCE, location, text + " is not defined; any");
    }
    return scalar.orElse(Scalar.ANY);
  }

  private Type use(Use use) {
    used.add(use.schema().name());
    if (seen.add(use.name())) {
      waiting.add(use);
    }
    return new Type.Named(names.of(flat(use.name())));
  }

  private void define(Use use) {
    String name = names.of(flat(use.name()));
    ApiLocation location = ApiLocation.ofType(name);
    if (use.schema().has("enum")) {
      definitions.put(name, enumeration(name, use.schema(), location));
    } else {
      definitions.put(name, new Model(name, properties(use, location)));
    }
  }

  private Enumeration enumeration(String name, DocumentNode schema, ApiLocation location) {
    boolean numbers = schema.text("enumType").filter(Scalar.LONG.text()::equals).isPresent();
    return enumerations.read(name, schema, numbers ? Scalar.LONG : Scalar.STRING, location);
  }

  private List<Property> properties(Use use, ApiLocation location) {
    List<Property> properties = new ArrayList<>();
    for (DocumentNode property : use.schema().members("properties")) {
      String name = property.name();
      if (!FactText.isFact(name)) {
        notes.add(Kind.NAME, location, "a property's name is prose; left out");
        continue;
      }
      String text = property.text("fullType").orElseGet(() -> property.require("type").text());
      properties.add(
          new Property(
              name,
              type(text, use.argument(), location.at(name)),
              property.flag("canBeNull"),
              property.flag("required"),
              property.flag("readOnly")));
    }
    return properties;
  }

  /** Returns the name that the OpenAPI form has for a generic model. */
  private static String flat(String name) {
    return name.replaceAll("map\\[[^\\]]*]", "map_").replace('<', '_').replace(">", "");
  }
}
