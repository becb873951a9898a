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
 * One result: named values, of which a table shows some and JSON shows all. Values of the API keep
 * the API's names. Immutable; converted to JSON on first access, so that printing only a text needs
 * no JSON. For use by one thread.
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

  /** Returns a row without values. */
  public static Row empty() {
    return of(JsonNodeFactory.instance.objectNode());
  }

  /**
   * Returns a row with all values of a record, under the API's names, including properties that
   * this version does not know.
   *
   * @param record a record of the typed routes or of a service
   */
  public static Row of(Record record) {
    return new Row(record, "", null);
  }

  /** Returns a row with these values. */
  public static Row of(ObjectNode values) {
    return new Row(values.deepCopy(), "", null);
  }

  /**
   * Returns this row with a value added at the end, or with the value of that name replaced.
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
   * Returns the value at a path.
   *
   * @param path a name, or names separated by dots, which lead into objects and into each object of
   *     a list
   */
  public JsonNode at(String path) {
    return ValuePath.find(values(), path);
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

  /** Created on first use, because it slows the start of the process. */
  private static final class Mapper {
    /**
     * Reads fields, not accessors: an accessor of a value that OVHcloud left out throws, and null
     * is to be shown.
     */
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

  /** Writes a record whose only component is {@code value}, such as a state, as that value. */
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
