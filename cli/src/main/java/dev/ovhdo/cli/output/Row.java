package dev.ovhdo.cli.output;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One result: named values, of which a table shows some and JSON all. Names are the API's own where
 * the API has one. Immutable; turned into JSON when first looked at, so that a text of its own
 * costs nothing more. For use by one thread.
 */
public final class Row {
  private final Object first;
  private final String name;
  private final @Nullable Object value;
  private @Nullable ObjectNode values;

  private Row(Object first, String name, @Nullable Object value) {
    this.first = first;
    this.name = name;
    this.value = value;
  }

  /** Returns one without values. */
  public static Row empty() {
    return of(JsonNodeFactory.instance.objectNode());
  }

  /**
   * Returns all that the API said about something, in its own names, what this version does not
   * know included.
   *
   * @param said a record of the typed routes, or of a service
   */
  public static Row of(Record said) {
    return new Row(said, "", null);
  }

  /** Returns one with these values. */
  public static Row of(ObjectNode values) {
    return new Row(values.deepCopy(), "", null);
  }

  /**
   * Adds a value at the end, or replaces the one of that name.
   *
   * @param name the value's name
   * @param value a text, number, boolean, moment, list, record or JSON; null for none
   */
  public Row with(String name, @Nullable Object value) {
    boolean several = value instanceof Collection<?>;
    Object kept =
        several ? Collections.unmodifiableList(new ArrayList<>((Collection<?>) value)) : value;
    return new Row(this, name, kept);
  }

  /**
   * Returns a value.
   *
   * @param path its name; names with dots between them lead into objects, and into each object of a
   *     list
   */
  public JsonNode at(String path) {
    return Path.of(values(), path);
  }

  /** Returns all values. */
  public ObjectNode json() {
    return values().deepCopy();
  }

  private ObjectNode values() {
    if (values == null) {
      values = read();
    }
    return values;
  }

  private ObjectNode read() {
    if (first instanceof Row before) {
      ObjectNode more = before.json();
      more.set(name, Mapper.INSTANCE.valueToTree(value));
      return more;
    }
    return first instanceof ObjectNode json ? json : Mapper.INSTANCE.valueToTree(first);
  }

  @Override
  public String toString() {
    return values().toString();
  }

  /** Made when first needed: it costs a cold process dearly. */
  private static final class Mapper {
    /** By fields: an accessor of what OVHcloud left out throws, where null is what to show. */
    static final JsonMapper INSTANCE =
        JsonMapper.builder()
            .annotationIntrospector(new ValueRecords())
            .changeDefaultVisibility(
                visible ->
                    visible
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
            .build();
  }

  /** Makes a record of nothing but a {@code value}, such as a state, that value. */
  private static final class ValueRecords extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
      boolean isWhole =
          member instanceof AnnotatedField field
              && field.getName().equals("value")
              && field.getDeclaringClass().isRecord()
              && field.getDeclaringClass().getRecordComponents().length == 1;
      return isWhole ? Boolean.TRUE : super.hasAsValue(config, member);
    }
  }
}
