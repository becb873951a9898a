package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.model.Body;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sample values for an example call, which the user replaces; addresses and domains are those
 * reserved for documentation.
 */
final class SampleValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> DOMAINS = Set.of("domain", "zone", "zoneName", "domainName");

  private final Family family;

  SampleValues(Family family) {
    this.family = family;
  }

  /**
   * Returns a sample for a path parameter.
   *
   * @param before the literal segment before the parameter: {@code vps} in {@code
   *     /vps/{serviceName}}
   */
  String inPath(String name, Type type, String before) {
    if (type != Scalar.STRING) {
      return value(type, name).asString();
    }
    return DOMAINS.contains(name) || DOMAINS.contains(before) ? "example.com" : before + "-1";
  }

  /** Returns a sample body; empty if the route has none. */
  Optional<JsonNode> body(Body body) {
    if (body instanceof Body.Whole whole) {
      return Optional.of(value(whole.type(), "body"));
    }
    return body instanceof Body.Fields fields
        ? Optional.of(object(fields.properties(), Set.of()))
        : Optional.empty();
  }

  /** Returns a sample value of a type. */
  JsonNode value(Type type, String name) {
    return value(type, name, Set.of());
  }

  private JsonNode value(Type type, String name, Set<String> above) {
    if (type instanceof Scalar scalar) {
      return scalar(scalar, name);
    } else if (type instanceof Type.ListOf list) {
      return JSON.arrayNode().add(value(list.item(), name, above));
    } else if (type instanceof Type.MapOf map) {
      return JSON.objectNode().set("name", value(map.value(), name, above));
    }
    Definition definition = family.definition(type).orElse(null);
    if (definition instanceof Enumeration enumeration) {
      return first(enumeration);
    } else if (definition instanceof Model model && !above.contains(model.name())) {
      Set<String> further = new HashSet<>(above);
      further.add(model.name());
      return object(model.properties(), further);
    }
    return JSON.objectNode();
  }

  /**
   * Returns an object with all required properties; if there are none, with one property,
   * preferably a simple one.
   */
  private ObjectNode object(List<Property> properties, Set<String> above) {
    List<Property> writable = properties.stream().filter(part -> !part.readOnly()).toList();
    List<Property> chosen = writable.stream().filter(Property::required).toList();
    if (chosen.isEmpty()) {
      chosen =
          writable.stream()
              .min(Comparator.comparing(part -> !isSimple(part)))
              .map(List::of)
              .orElse(List.of());
    }
    ObjectNode object = JSON.objectNode();
    chosen.forEach(part -> object.set(part.name(), value(part.type(), part.name(), above)));
    return object;
  }

  private boolean isSimple(Property property) {
    return (property.type() instanceof Scalar && property.type() != Scalar.PASSWORD)
        || family.definition(property.type()).orElse(null) instanceof Enumeration;
  }

  private static JsonNode first(Enumeration enumeration) {
    String value = enumeration.values().isEmpty() ? "" : enumeration.values().get(0);
    return enumeration.base() == Scalar.LONG
        ? JSON.numberNode(Long.parseLong(value))
        : JSON.stringNode(value);
  }

  private static JsonNode scalar(Scalar scalar, String name) {
    return switch (scalar) {
      case LONG -> JSON.numberNode(1L);
      case DOUBLE -> JSON.numberNode(1.5);
      case BOOLEAN -> JSON.booleanNode(true);
      case ANY, VOID -> JSON.objectNode();
      default -> JSON.stringNode(text(scalar, name));
    };
  }

  private static String text(Scalar scalar, String name) {
    return switch (scalar) {
      case DATETIME -> "2026-01-31T12:30:00+01:00";
      case DATE -> "2026-01-31";
      case TIME -> "12:30:00";
      case DURATION -> "P1M";
      case UUID -> "6f6b5d3c-1f2a-4b7e-9c1d-0123456789ab";
      case PASSWORD -> "a-password";
      case EMAIL -> "user@example.com";
      case IP, IPV4 -> "192.0.2.1";
      case IPV6 -> "2001:db8::1";
      case IP_BLOCK, IPV4_BLOCK -> "192.0.2.0/24";
      case IPV6_BLOCK -> "2001:db8::/64";
      case IP_INTERFACE -> "192.0.2.1/24";
      case MAC_ADDRESS -> "00:00:5e:00:53:01";
      case PHONE_NUMBER -> "0199000000";
      case INTERNATIONAL_PHONE_NUMBER -> "+33199000000";
      default -> DOMAINS.contains(name) ? "example.com" : "some-" + name;
    };
  }
}
