package dev.ovhdo.sandbox;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks that a JSON value conforms to a type of the catalogue. Shares no code with the generator
 * of values.
 */
public final class SchemaAssert {
  private static final long JAVASCRIPT = 1L << 53;
  private static final String V4 = "(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}";
  private static final String V6 = "2001:db8(:[0-9a-f]{1,4})*::[0-9a-f]{0,4}";
  private static final Map<Scalar, Pattern> SHAPES =
      Map.ofEntries(
          shape(Scalar.UUID, "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
          shape(Scalar.PASSWORD, "not-a-password-.+"),
          shape(Scalar.EMAIL, "[a-z0-9-]+@example\\.com"),
          shape(Scalar.IP, V4 + "|" + V6),
          shape(Scalar.IPV4, V4),
          shape(Scalar.IPV6, V6),
          shape(Scalar.IP_BLOCK, V4 + "/28|" + V6 + "/64"),
          shape(Scalar.IPV4_BLOCK, V4 + "/28"),
          shape(Scalar.IPV6_BLOCK, V6 + "/64"),
          shape(Scalar.IP_INTERFACE, V4 + "/24"),
          shape(Scalar.MAC_ADDRESS, "00:00:5e:00:53:[0-9a-f]{2}"),
          shape(Scalar.PHONE_NUMBER, "003319900\\d{4}"),
          shape(Scalar.INTERNATIONAL_PHONE_NUMBER, "\\+3319900\\d{4}"),
          shape(Scalar.STRING, "[A-Za-z0-9@+.:/_-]+"));

  private final Family family;
  private final boolean madeUp;
  private final List<String> violations = new ArrayList<>();

  private SchemaAssert(Family family, boolean madeUp) {
    this.family = family;
    this.madeUp = madeUp;
  }

  /**
   * Checks generated values: addresses and names must be in the ranges reserved for documentation.
   */
  public static SchemaAssert ofMadeUp(Family family) {
    return new SchemaAssert(family, true);
  }

  /** Checks values from an account. */
  static SchemaAssert ofAccount(Family family) {
    return new SchemaAssert(family, false);
  }

  private static Map.Entry<Scalar, Pattern> shape(Scalar type, String pattern) {
    return Map.entry(type, Pattern.compile(pattern));
  }

  /** Returns the violations, each with its location in the value. */
  public List<String> violations(Type type, JsonNode value) {
    check(type, value, "$");
    return violations;
  }

  private void check(Type type, JsonNode value, String place) {
    if (type instanceof Type.ListOf list) {
      require(value.isArray(), place, type, value);
      for (int i = 0; i < value.size(); i++) {
        check(list.item(), value.get(i), place + "[" + i + "]");
      }
    } else if (type instanceof Type.MapOf map) {
      require(value.isObject(), place, type, value);
      value.forEachEntry((key, item) -> check(map.value(), item, place + "." + key));
    } else if (type instanceof Type.Named named) {
      Definition definition = family.types().get(named.name());
      if (definition instanceof Model model) {
        model(model, value, place);
      } else if (definition instanceof Enumeration enumeration) {
        boolean number = enumeration.base() == Scalar.LONG;
        require(number ? value.isIntegralNumber() : value.isString(), place, type, value);
        require(enumeration.values().contains(value.asString()), place, type, value);
      } else {
        violations.add(place + " is of an unknown type " + type.text());
      }
    } else {
      require(holds((Scalar) type, value), place, type, value);
    }
  }

  private void model(Model model, JsonNode value, String place) {
    require(value.isObject(), place, new Type.Named(model.name()), value);
    for (String name : value.propertyNames()) {
      if (model.property(name).isEmpty()) {
        violations.add(place + "." + name + " is not known");
      }
    }
    for (Property property : model.properties()) {
      String below = place + "." + property.name();
      JsonNode own = value.path(property.name());
      boolean mayBeMissing = property.nullable() && !madeUp;
      if (own.isNull() ? !property.nullable() : own.isMissingNode() && !mayBeMissing) {
        violations.add(below + " is missing");
      } else if (!own.isNull() && !own.isMissingNode()) {
        check(property.type(), own, below);
      }
    }
  }

  private void require(boolean holds, String place, Type type, JsonNode value) {
    if (!holds) {
      violations.add(place + " is no " + type.text() + ": " + value);
    }
  }

  private boolean holds(Scalar type, JsonNode value) {
    return switch (type) {
      case LONG -> value.isIntegralNumber() && Math.abs(value.longValue()) < JAVASCRIPT;
      case DOUBLE -> value.isNumber();
      case BOOLEAN -> value.isBoolean();
      case VOID -> value.isNull();
      case ANY -> !value.isNull();
      case DATETIME, DATE, TIME, DURATION -> value.isString() && parses(type, value.stringValue());
      default ->
          value.isString() && (!madeUp || SHAPES.get(type).matcher(value.stringValue()).matches());
    };
  }

  private static boolean parses(Scalar type, String text) {
    try {
      switch (type) {
        case DATETIME -> OffsetDateTime.parse(text);
        case DATE -> LocalDate.parse(text);
        case TIME -> LocalTime.parse(text);
        default -> duration(text);
      }
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static void duration(String text) {
    String[] parts = text.split("T", 2);
    if (parts[0].length() > 1) {
      Period.parse(parts[0]);
    }
    if (parts.length > 1) {
      Duration.parse("PT" + parts[1]);
    }
  }
}
