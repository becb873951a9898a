package dev.ovhdo.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value of a document with its position. Reading a value of another type throws an exception that
 * names the position.
 */
final class DocumentNode {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode json;
  private final @Nullable DocumentNode parent;
  private final String name;

  private DocumentNode(JsonNode json, @Nullable DocumentNode parent, String name) {
    this.json = json;
    this.parent = parent;
    this.name = name;
  }

  /** Returns the root of a document of this name. */
  static DocumentNode root(JsonNode json, String source) {
    return new DocumentNode(json, null, source);
  }

  static DocumentNode root(byte[] bytes, String source) {
    try {
      return root(MAPPER.readTree(bytes), source);
    } catch (UnexpectedEndOfInputException e) {
      throw new ImportException(source + " is not JSON: it is incomplete", e);
    } catch (JacksonException e) {
      TokenStreamLocation where = e.getLocation();
      String place = "line " + where.getLineNr() + ", column " + where.getColumnNr();
      throw new ImportException(
          source + " is not JSON: " + place + ": " + e.getOriginalMessage(), e);
    }
  }

  /** Returns the name or index of this value in its parent. */
  String name() {
    return name;
  }

  JsonNode json() {
    return json;
  }

  boolean has(String key) {
    return object().json.has(key);
  }

  Optional<DocumentNode> find(String key) {
    JsonNode value = object().json.get(key);
    return value == null ? Optional.empty() : Optional.of(new DocumentNode(value, this, key));
  }

  DocumentNode require(String key) {
    return find(key).orElseThrow(() -> error("has no \"" + key + "\""));
  }

  /** Returns the properties of an object, in their order. */
  List<DocumentNode> members() {
    List<DocumentNode> members = new ArrayList<>(json.size());
    for (Map.Entry<String, JsonNode> entry : object().json.properties()) {
      members.add(new DocumentNode(entry.getValue(), this, entry.getKey()));
    }
    return members;
  }

  /** Returns the properties of the object with this name; none if it is missing. */
  List<DocumentNode> members(String key) {
    return find(key).map(DocumentNode::members).orElse(List.of());
  }

  /** Returns the items of an array, in their order. */
  List<DocumentNode> items() {
    if (!json.isArray()) {
      throw error("is not an array");
    }
    List<DocumentNode> items = new ArrayList<>(json.size());
    for (JsonNode item : json) {
      items.add(new DocumentNode(item, this, Integer.toString(items.size())));
    }
    return items;
  }

  /** Returns the items of the array with this name; none if it is missing. */
  List<DocumentNode> items(String key) {
    return find(key).map(DocumentNode::items).orElse(List.of());
  }

  String text() {
    if (!json.isString()) {
      throw error("is not a text");
    }
    return json.stringValue();
  }

  Optional<String> text(String key) {
    return find(key).map(DocumentNode::text);
  }

  /** Returns the boolean with this name; false if it is missing. */
  boolean flag(String key) {
    return find(key).map(DocumentNode::flag).orElse(false);
  }

  boolean flag() {
    if (!json.isBoolean()) {
      throw error("is neither true nor false");
    }
    return json.booleanValue();
  }

  /** Creates an exception that names the document and this position in it. */
  ImportException error(String what) {
    StringBuilder place = new StringBuilder();
    DocumentNode node = this;
    for (DocumentNode up = node.parent; up != null; up = up.parent) {
      place.insert(0, "/" + node.name.replace("~", "~0").replace("/", "~1"));
      node = up;
    }
    return new ImportException(
        node.name
            + " is not what OVHcloud publishes: "
            + (place.isEmpty() ? "it" : place)
            + " "
            + what);
  }

  private DocumentNode object() {
    if (!json.isObject()) {
      throw error("is not an object");
    }
    return this;
  }
}
