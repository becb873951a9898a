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
 * Types as lines for people: one a property, and indented under it what its own type consists of. A
 * type is unfolded where it first appears, which also ends circles.
 */
final class TypeTree {
  private static final String INDENT = "  ";
  private static final int WIDEST_TYPE = 44;
  private static final int MOST_VALUES = 24;
  private static final int LEVELS_SENT = 4;
  private static final int LEVELS_ANSWERED = 2;

  private final Family family;
  private final Layout layout;
  private final boolean sent;
  private final int deepest;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> unfolded = new HashSet<>();
  private final Set<String> folded = new LinkedHashSet<>();

  private TypeTree(Family family, Layout layout, boolean sent, int deepest) {
    this.family = family;
    this.layout = layout;
    this.sent = sent;
    this.deepest = layout.full() ? Integer.MAX_VALUE : deepest;
  }

  /** What a call sends: without the properties that can only be read. */
  static TypeTree sent(Family family, Layout layout) {
    return new TypeTree(family, layout, true, LEVELS_SENT);
  }

  /** What a call answers. */
  static TypeTree answered(Family family, Layout layout) {
    return new TypeTree(family, layout, false, LEVELS_ANSWERED);
  }

  /** A name with its type and what else is to be said of it. */
  private record Row(String name, Type type, String marks) {
    /** The type as it is written; of a name too long for a column, the end. */
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

  /** Adds what a type consists of; nothing for a scalar. */
  TypeTree type(Type type) {
    unfold(type, 0);
    return this;
  }

  /** Returns the lines, and last which types were not unfolded. */
  List<String> lines() {
    Set<String> left = new LinkedHashSet<>(folded);
    left.removeAll(unfolded);
    List<String> all = new ArrayList<>(lines);
    if (!left.isEmpty()) {
      all.addAll(layout.wrapped(INDENT, "not unfolded, --full does: ", ", ", List.copyOf(left)));
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
              + Layout.padded(row.name(), names)
              + INDENT
              + Layout.padded(row.typeText(), types)
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
      shown.add("… " + (values.size() - most) + " more, --full shows them");
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
