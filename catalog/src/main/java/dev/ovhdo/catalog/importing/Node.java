package dev.ovhdo.catalog.importing;

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
final class Node {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode json;
  private final @Nullable Node parent;
  private final String name;

  private Node(JsonNode json, @Nullable Node parent, String name) {
    this.json = json;
    this.parent = parent;
    this.name = name;
  }

  /** Returns the root of a document of this name. */
  static Node root(JsonNode json, String source) {
    return new Node(json, null, source);
  }

  static Node root(byte[] bytes, String source) {
    try {
      return root(MAPPER.readTree(bytes), source);
    } catch (UnexpectedEndOfInputException e) {
      throw new ImportException(source + " is no JSON: it ends in the middle", e);
    } catch (JacksonException e) {
      TokenStreamLocation where = e.getLocation();
      String place = "line " + where.getLineNr() + ", column " + where.getColumnNr();
      throw new ImportException(
          source + " is no JSON: " + place + ": " + e.getOriginalMessage(), e);
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

  Optional<Node> find(String key) {
    JsonNode value = object().json.get(key);
    return value == null ? Optional.empty() : Optional.of(new Node(value, this, key));
  }

  Node need(String key) {
    return find(key).orElseThrow(() -> wrong("has no \"" + key + "\""));
  }

  /** Returns the properties of an object, in their order. */
  List<Node> members() {
    List<Node> members = new ArrayList<>(json.size());
    for (Map.Entry<String, JsonNode> entry : object().json.properties()) {
      members.add(new Node(entry.getValue(), this, entry.getKey()));
    }
    return members;
  }

  /** Returns the properties of the object with this name; none if it is missing. */
  List<Node> members(String key) {
    return find(key).map(Node::members).orElse(List.of());
  }

  /** Returns the items of an array, in their order. */
  List<Node> items() {
    if (!json.isArray()) {
      throw wrong("is not an array");
    }
    List<Node> items = new ArrayList<>(json.size());
    for (JsonNode item : json) {
      items.add(new Node(item, this, Integer.toString(items.size())));
    }
    return items;
  }

  /** Returns the items of the array with this name; none if it is missing. */
  List<Node> items(String key) {
    return find(key).map(Node::items).orElse(List.of());
  }

  String text() {
    if (!json.isString()) {
      throw wrong("is not a text");
    }
    return json.stringValue();
  }

  Optional<String> text(String key) {
    return find(key).map(Node::text);
  }

  /** Returns the boolean with this name; false if it is missing. */
  boolean flag(String key) {
    return find(key).map(Node::flag).orElse(false);
  }

  boolean flag() {
    if (!json.isBoolean()) {
      throw wrong("is neither true nor false");
    }
    return json.booleanValue();
  }

  /** Creates an exception that names the document and this position in it. */
  ImportException wrong(String what) {
    StringBuilder place = new StringBuilder();
    Node node = this;
    for (Node up = node.parent; up != null; up = up.parent) {
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

  private Node object() {
    if (!json.isObject()) {
      throw wrong("is not an object");
    }
    return this;
  }
}
