package dev.ovhdo.cli.mutation;

import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.cli.mutation.Mutation.Kind;
import dev.ovhdo.sandbox.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All mutations of one response. */
final class Mutations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final RecordedResponse response;
  private final JsonNode body;
  private final List<Mutation> all = new ArrayList<>();

  private Mutations(RecordedResponse response, JsonNode body) {
    this.response = response;
    this.body = body;
  }

  /** Returns the mutations of a successful response with JSON; otherwise none. */
  static List<Mutation> of(RecordedResponse response) {
    HttpResponse original = response.response();
    if (original.status() != 200 || original.body().length == 0) {
      return List.of();
    }
    try {
      Mutations mutations = new Mutations(response, MAPPER.readTree(original.body()));
      mutations.addOfResponse();
      mutations.addOfValues(
          mutations.body, "", response.known().map(each -> each.route().response()).orElse(null));
      return mutations.all;
    } catch (JacksonException e) {
      throw new IllegalStateException(response + " is not JSON", e);
    }
  }

  private void addOfResponse() {
    add("", Kind.STATUS_201, answer -> withStatus(answer, 201));
    add("", Kind.STATUS_202, answer -> withStatus(answer, 202));
    add("", Kind.CONTENT_TYPE, answer -> answer.withHeader("Content-Type", "text/plain"));
    add("", Kind.BYTE_ORDER_MARK, answer -> answer.withBody(withByteOrderMark(answer.body())));
    add("", Kind.NO_BODY, answer -> answer.withBody(new byte[0]));
    if (!body.isNull()) {
      add("", Kind.NULL, answer -> withJson(answer, JSON.nullNode()));
    }
    add("", Kind.OTHER_TYPE, answer -> withJson(answer, otherType(body)));
  }

  /** Adds the mutations of the properties of an object, or of the first item of a list. */
  private void addOfValues(JsonNode value, String path, @Nullable Type type) {
    if (value instanceof ObjectNode object) {
      change(path, Kind.MORE_PROPERTIES, node -> ((ObjectNode) node).put("sinceTomorrow", "x"));
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        addOfProperty(path, property.getKey(), property.getValue(), type(type, property.getKey()));
      }
    } else if (value instanceof ArrayNode list && !list.isEmpty()) {
      String items = path + "[]";
      change(path, items, Kind.NULL, node -> ((ArrayNode) node).set(0, JSON.nullNode()));
      JsonNode other = otherType(list.get(0));
      change(path, items, Kind.OTHER_TYPE, node -> ((ArrayNode) node).set(0, other));
      addOfValues(list.get(0), items, type instanceof Type.ListOf many ? many.item() : null);
    }
  }

  private void addOfProperty(String owner, String name, JsonNode value, @Nullable Type type) {
    String path = owner.isEmpty() ? name : owner + "." + name;
    change(owner, path, Kind.ABSENT, node -> ((ObjectNode) node).remove(name));
    if (!value.isNull()) {
      set(owner, path, Kind.NULL, name, JSON.nullNode());
    }
    set(owner, path, Kind.OTHER_TYPE, name, otherType(value));
    if (value.isString() && isEnumeration(type)) {
      set(owner, path, Kind.UNKNOWN_VALUE, name, JSON.stringNode("sinceTomorrow"));
    }
    otherForm(value).ifPresent(form -> set(owner, path, Kind.OTHER_FORM, name, form));
    addOfValues(value, path, type);
  }

  private void set(String owner, String path, Kind kind, String name, JsonNode changed) {
    change(owner, path, kind, node -> ((ObjectNode) node).set(name, changed));
  }

  private void change(String path, Kind kind, Consumer<JsonNode> change) {
    change(path, path, kind, change);
  }

  /** Adds a mutation that changes the value at a path. */
  private void change(String at, String property, Kind kind, Consumer<JsonNode> change) {
    add(
        property,
        kind,
        answer -> {
          JsonNode root = MAPPER.readTree(answer.body());
          find(root, at).ifPresent(change);
          return withJson(answer, root);
        });
  }

  private void add(String property, Kind kind, UnaryOperator<HttpResponse> change) {
    all.add(new Mutation(response, property, kind, change));
  }

  /** Finds the value at a path; the real response of another run may have no such value. */
  private static Optional<JsonNode> find(JsonNode root, String path) {
    JsonNode at = root;
    for (String step : path.replace("[]", ".[]").split("\\.")) {
      if (!step.isEmpty()) {
        at = step.equals("[]") ? at.path(0) : at.path(step);
      }
    }
    return at.isContainer() ? Optional.of(at) : Optional.empty();
  }

  private static JsonNode otherType(JsonNode value) {
    if (value.isArray()) {
      return JSON.objectNode().put("x", 1);
    }
    return value.isObject() ? JSON.stringNode("x") : JSON.arrayNode().add(JSON.objectNode());
  }

  /** Returns the same value in another form that clients of the API accept. */
  private static Optional<JsonNode> otherForm(JsonNode value) {
    if (value.isIntegralNumber()) {
      return Optional.of(JSON.stringNode(value.asString()));
    } else if (value.isBoolean()) {
      return Optional.of(JSON.stringNode(value.asString()));
    } else if (value.isString() && value.asString().matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      return Optional.of(JSON.stringNode(value.asString().substring(0, 10)));
    }
    return Optional.empty();
  }

  private @Nullable Type type(@Nullable Type owner, String name) {
    return definition(owner) instanceof Definition.Model model
        ? model.property(name).map(Property::type).orElse(null)
        : null;
  }

  private boolean isEnumeration(@Nullable Type type) {
    return definition(type) instanceof Definition.Enumeration;
  }

  private @Nullable Definition definition(@Nullable Type type) {
    Optional<KnownRoute> known = response.known();
    return type == null || known.isEmpty()
        ? null
        : known.get().family().definition(type).orElse(null);
  }

  private static HttpResponse withStatus(HttpResponse answer, int status) {
    return new HttpResponse(
        status, answer.headers(), answer.body(), answer.delivery(), answer.duration());
  }

  private static HttpResponse withJson(HttpResponse answer, JsonNode json) {
    return answer.withBody(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] withByteOrderMark(byte[] body) {
    byte[] marked = new byte[body.length + 3];
    marked[0] = (byte) 0xEF;
    marked[1] = (byte) 0xBB;
    marked[2] = (byte) 0xBF;
    System.arraycopy(body, 0, marked, 3, body.length);
    return marked;
  }
}
