package dev.ovhdo.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.KnownRoute;
import dev.ovhdo.catalog.check.Finding.Kind;
import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Parameter;
import dev.ovhdo.catalog.model.Parameter.Place;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Route;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Properties of the bodies of all routes: a body made from the catalogue is valid, and a single
 * error in it is found. {@code -Dovhdo.bodies=SEED} repeats the same bodies.
 */
class BodyPropertyTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  private final long seed = Long.getLong("ovhdo.bodies", new Random().nextLong());
  private final Random random = new Random(seed);

  @Test
  void check_bodyMadeFromTheCatalogue_hasNoFindings() {
    CATALOGUE
        .routes()
        .forEach(
            known ->
                assertThat(check(known, body(known)))
                    .as("-Dovhdo.bodies=%s: %s", seed, known)
                    .isEmpty());
  }

  @Test
  void check_singleError_isFoundAtItsLocation() {
    CATALOGUE
        .routes()
        .forEach(
            known -> {
              if (!isMap(known) && body(known) instanceof ObjectNode body) {
                assertFound(
                    known, body.deepCopy().put("n~ope", 1), Kind.UNKNOWN_PARAMETER, "n~ope");
                for (String name : body.propertyNames()) {
                  Type type = property(known, name).type();
                  if (type != Scalar.ANY && !(type instanceof Type.Named)) {
                    JsonNode wrong = type instanceof Scalar ? JSON.arrayNode() : JSON.numberNode(1);
                    ObjectNode other = body.deepCopy();
                    other.set(name, wrong);
                    assertFound(known, other, Kind.WRONG_TYPE, name);
                  }
                }
              }
            });
  }

  /** A map accepts every name. */
  private static boolean isMap(KnownRoute known) {
    return known.route().body() instanceof Body.Whole whole && whole.type() instanceof Type.MapOf;
  }

  private void assertFound(KnownRoute known, JsonNode body, Kind kind, String location) {
    assertThat(check(known, body))
        .as("-Dovhdo.bodies=%s: %s", seed, known)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(kind);
              assertThat(finding.location()).isEqualTo(location);
              assertThat(finding.isError()).isTrue();
            });
  }

  /** Checks a body in an otherwise valid call. */
  private List<Finding> check(KnownRoute known, @Nullable JsonNode body) {
    Route route = known.route();
    Call call =
        Call.of(
                route.parameters(Place.PATH).stream()
                    .collect(Collectors.toMap(Parameter::name, one -> text(known, one.type()))))
            .withQuery(
                route.parameters(Place.QUERY).stream()
                    .map(one -> Map.entry(one.name(), text(known, one.type())))
                    .toList())
            .withHeaders(
                route.parameters(Place.HEADER).stream()
                    .collect(Collectors.toMap(Parameter::name, one -> text(known, one.type()))))
            .withBody(body);
    return CallCheck.of(known).check(call);
  }

  private String text(KnownRoute known, Type type) {
    Type one = type instanceof Type.ListOf list ? list.item() : type;
    JsonNode value = value(known.family(), one, 0);
    return value.isContainer() ? value.toString() : value.asString();
  }

  private @Nullable JsonNode body(KnownRoute known) {
    Body body = known.route().body();
    if (body instanceof Body.Fields fields) {
      return object(known.family(), fields.properties(), 0);
    }
    return body instanceof Body.Whole whole ? value(known.family(), whole.type(), 0) : null;
  }

  private static Property property(KnownRoute known, String name) {
    List<Property> properties =
        known.route().body() instanceof Body.Fields fields
            ? fields.properties()
            : ((Model)
                    known
                        .family()
                        .definition(((Body.Whole) known.route().body()).type())
                        .orElseThrow())
                .properties();
    return properties.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private ObjectNode object(Family family, List<Property> properties, int depth) {
    ObjectNode object = JSON.objectNode();
    for (Property property : properties) {
      // Some models contain themselves.
      boolean wanted = property.required() || (depth < 4 && random.nextInt(4) > 0);
      if (wanted && !property.readOnly()) {
        object.set(
            property.name(),
            property.nullable() && random.nextInt(4) == 0
                ? JSON.nullNode()
                : value(family, property.type(), depth + 1));
      }
    }
    return object;
  }

  private JsonNode value(Family family, Type type, int depth) {
    if (type instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof Type.ListOf list) {
      var array = JSON.arrayNode();
      for (int i = random.nextInt(3); i > 0; i--) {
        array.add(value(family, list.item(), depth));
      }
      return array;
    }
    if (type instanceof Type.MapOf map) {
      return JSON.objectNode().set("a.b", value(family, map.value(), depth));
    }
    Definition definition = family.definition(type).orElseThrow();
    if (definition instanceof Enumeration enumeration) {
      List<String> values = enumeration.values();
      String value = values.get(random.nextInt(values.size()));
      return enumeration.base() == Scalar.LONG
          ? JSON.numberNode(Long.parseLong(value))
          : JSON.stringNode(value);
    }
    return object(family, ((Model) definition).properties(), depth);
  }

  private JsonNode scalar(Scalar scalar) {
    return switch (scalar) {
      case LONG -> JSON.numberNode(random.nextLong());
      case DOUBLE -> JSON.numberNode(random.nextInt(1_000_000) / 1000.0);
      case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
      case DATETIME -> JSON.stringNode("2026-01-31T12:00:00+01:00");
      case DATE -> JSON.stringNode("2026-01-31");
      case TIME -> JSON.stringNode("12:30:00");
      case DURATION -> JSON.stringNode("P1M");
      case UUID -> JSON.stringNode(new java.util.UUID(random.nextLong(), 1).toString());
      case IP, IPV4 -> JSON.stringNode("192.0.2.1");
      case IPV6 -> JSON.stringNode("2001:db8::1");
      case IP_BLOCK, IPV4_BLOCK, IP_INTERFACE -> JSON.stringNode("192.0.2.0/24");
      case IPV6_BLOCK -> JSON.stringNode("2001:db8::/32");
      case MAC_ADDRESS -> JSON.stringNode("00:00:5e:00:53:01");
      case ANY -> JSON.objectNode().put("x", 1);
      case STRING, PASSWORD, EMAIL, PHONE_NUMBER, INTERNATIONAL_PHONE_NUMBER ->
          JSON.stringNode("text " + random.nextInt());
      case VOID -> throw new IllegalStateException("Nothing is sent as void");
    };
  }
}
