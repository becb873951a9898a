package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Types as lines: one line for each property, and the properties of its type indented below it. A
 * type is expanded only at its first occurrence, which also ends cycles.
 */
final class TypeTree {
  private static final String INDENT = "  ";
  private static final int WIDEST_TYPE = 44;
  private static final int MOST_VALUES = 24;
  private static final int LEVELS_SENT = 4;
  private static final int LEVELS_ANSWERED = 2;

  private final Family family;
  private final TextLayout layout;
  private final boolean sent;
  private final int deepest;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> unfolded = new HashSet<>();
  private final Set<String> folded = new LinkedHashSet<>();

  private TypeTree(Family family, TextLayout layout, boolean sent, int deepest) {
    this.family = family;
    this.layout = layout;
    this.sent = sent;
    this.deepest = layout.full() ? Integer.MAX_VALUE : deepest;
  }

  /** Returns a tree for the body of a request: without read-only properties. */
  static TypeTree sent(Family family, TextLayout layout) {
    return new TypeTree(family, layout, true, LEVELS_SENT);
  }

  /** Returns a tree for a response. */
  static TypeTree answered(Family family, TextLayout layout) {
    return new TypeTree(family, layout, false, LEVELS_ANSWERED);
  }

  /** A line: a name, its type and remarks such as {@code required}. */
  private record Row(String name, Type type, String marks) {
    /** Returns the type's name; if it is too long for the column, the last part of it. */
    String typeText() {
      String text = type.text();
      return text.length() <= WIDEST_TYPE ? text : text.substring(text.lastIndexOf('.') + 1);
    }
  }

  /** Adds parameters. */
  TypeTree parameters(List<Parameter> parameters) {
    rows(
        parameters.stream().map(each -> new Row(each.name(), each.type(), marks(each))).toList(),
        1);
    return this;
  }

  /** Adds properties. */
  TypeTree properties(List<Property> properties) {
    properties(properties, 1);
    return this;
  }

  /** Adds the properties or values of a type; nothing for a scalar. */
  TypeTree type(Type type) {
    unfold(type, 0);
    return this;
  }

  /** Returns the lines; the last one lists the types that were not expanded. */
  List<String> lines() {
    Set<String> left = new LinkedHashSet<>(folded);
    left.removeAll(unfolded);
    List<String> all = new ArrayList<>(lines);
    if (!left.isEmpty()) {
      all.addAll(layout.wrapped(INDENT, "not expanded, use --full: ", ", ", List.copyOf(left)));
    }
    return all;
  }

  private void rows(List<Row> rows, int depth) {
    String indent = INDENT.repeat(depth);
    int names = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    int types = rows.stream().mapToInt(row -> row.typeText().length()).max().orElse(0);
    for (Row row : rows) {
      String line =
          indent
              + TextLayout.padded(row.name(), names)
              + INDENT
              + TextLayout.padded(row.typeText(), types)
              + INDENT
              + row.marks();
      lines.add(line.stripTrailing());
      unfold(row.type(), depth);
    }
  }

  private void unfold(Type type, int depth) {
    Type core = core(type);
    Definition definition = family.definition(core).orElse(null);
    if (definition == null) {
      return;
    }
    if (definition instanceof Model && depth >= deepest) {
      folded.add(definition.name());
    } else if (unfolded.add(definition.name())) {
      if (definition instanceof Model model) {
        properties(model.properties(), depth + 1);
      } else {
        values((Enumeration) definition, depth + 1);
      }
    }
  }

  private void properties(List<Property> properties, int depth) {
    rows(
        properties.stream()
            .filter(property -> !(sent && property.readOnly()))
            .map(property -> new Row(property.name(), property.type(), marks(property)))
            .toList(),
        depth);
  }

  private static String marks(Parameter parameter) {
    return parameter.required() && parameter.place() != Place.PATH ? "required" : "";
  }

  private String marks(Property property) {
    List<String> marks = new ArrayList<>();
    if (sent && property.required()) {
      marks.add("required");
    }
    if (property.nullable()) {
      marks.add("nullable");
    }
    return String.join(", ", marks);
  }

  private void values(Enumeration enumeration, int depth) {
    List<String> values = enumeration.values().stream().map(TypeTree::visible).toList();
    int most = layout.full() ? values.size() : MOST_VALUES;
    List<String> shown = new ArrayList<>(values.subList(0, Math.min(most, values.size())));
    if (values.size() > most) {
      shown.add("… " + (values.size() - most) + " more, use --full");
    }
    lines.addAll(layout.wrapped(INDENT.repeat(depth), "", " | ", shown));
  }

  private static String visible(String value) {
    return value.isEmpty() ? "\"\"" : value;
  }

  private static Type core(Type type) {
    if (type instanceof Type.ListOf list) {
      return core(list.item());
    }
    return type instanceof Type.MapOf map ? core(map.value()) : type;
  }
}
