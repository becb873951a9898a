package dev.ovhdo.sandbox.route;

import dev.ovhdo.sandbox.http.Refusal;
import dev.ovhdo.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the body of a call may be. */
public sealed interface BodyShape {
  /** Without a body. */
  BodyShape NONE = new None();

  /** Anything, which is not looked at: a GET. */
  BodyShape IGNORED = new Ignored();

  /**
   * Reads the body.
   *
   * @return an empty object where there is none
   * @throws Refusal 400 if it is not what it should be
   */
  ObjectNode read(byte[] body);

  /** No body. */
  record None() implements BodyShape {
    @Override
    public ObjectNode read(byte[] body) {
      if (body.length > 0) {
        throw Refusal.badRequest("You provided an input body while none was expected");
      }
      return Json.object();
    }
  }

  /** A body that does not matter. */
  record Ignored() implements BodyShape {
    @Override
    public ObjectNode read(byte[] body) {
      return Json.object();
    }
  }

  /** Named parameters, as in a POST. */
  record Parameters(List<Parameter> parameters) implements BodyShape {
    public Parameters {
      parameters = List.copyOf(parameters);
    }

    @Override
    public ObjectNode read(byte[] body) {
      ObjectNode given = parse(body);
      for (String name : given.propertyNames()) {
        if (find(parameters, name).isEmpty()) {
          throw Refusal.badRequest("Unknown body parameter " + name);
        }
      }
      parameters.forEach(parameter -> parameter.check(given.path(parameter.name())));
      return given;
    }
  }

  /** Some properties of an object, as in a PUT. */
  record Properties(List<Parameter> properties) implements BodyShape {
    public Properties {
      properties = List.copyOf(properties);
    }

    @Override
    public ObjectNode read(byte[] body) {
      ObjectNode given = parse(body);
      List<String> unknown =
          given.propertyNames().stream().filter(name -> find(properties, name).isEmpty()).toList();
      if (!unknown.isEmpty()) {
        throw Refusal.badRequest("Some properties does not exist: " + String.join(", ", unknown));
      }
      List<String> fixed =
          properties.stream()
              .filter(Parameter::readOnly)
              .map(Parameter::name)
              .filter(given::has)
              .toList();
      if (!fixed.isEmpty()) {
        throw Refusal.badRequest("Try to alter read-only properties: " + String.join(", ", fixed));
      }
      properties.forEach(property -> property.check(given.path(property.name())));
      return given;
    }
  }

  private static Optional<Parameter> find(List<Parameter> parameters, String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  private static ObjectNode parse(byte[] body) {
    if (body.length == 0) {
      return Json.object();
    }
    try {
      JsonNode node = Json.MAPPER.readTree(body);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw Refusal.badRequest("Invalid JSON received");
    }
    throw Refusal.badRequest("Invalid JSON received");
  }
}
