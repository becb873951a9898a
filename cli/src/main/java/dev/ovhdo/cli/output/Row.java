package dev.ovhdo.cli.output;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One result: named values, of which a table shows some and JSON all. Names are the API's own where
 * the API has one.
 */
public final class Row {
  private final ObjectNode values;

  private Row(ObjectNode values) {
    this.values = values;
  }

  /** Returns one without values. */
  public static Row empty() {
    return new Row(Mapper.INSTANCE.createObjectNode());
  }

  /**
   * Returns all that the API said about something, in its own names, what this version does not
   * know included.
   *
   * @param said a record of the typed routes, or of a service
   */
  public static Row of(Record said) {
    return new Row(Mapper.INSTANCE.valueToTree(said));
  }

  /** Returns one with these values. */
  public static Row of(ObjectNode values) {
    return new Row(values.deepCopy());
  }

  /**
   * Adds a value at the end, or replaces the one of that name.
   *
   * @param value a text, number, boolean, moment, list, record or JSON; null for none
   */
  public Row with(String name, @Nullable Object value) {
    ObjectNode more = values.deepCopy();
    more.set(name, Mapper.INSTANCE.valueToTree(value));
    return new Row(more);
  }

  /**
   * Returns a value.
   *
   * @param path its name; names with dots between them lead into objects
   */
  public JsonNode at(String path) {
    JsonNode whole = values.path(path);
    if (!whole.isMissingNode()) {
      return whole;
    }
    JsonNode found = values;
    for (String name : path.split("\\.")) {
      found = found.path(name);
    }
    return found;
  }

  /** Returns all values. */
  public ObjectNode json() {
    return values.deepCopy();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /** Made when first needed: it costs a cold process dearly. */
  private static final class Mapper {
    static final JsonMapper INSTANCE = JsonMapper.shared();
  }
}
