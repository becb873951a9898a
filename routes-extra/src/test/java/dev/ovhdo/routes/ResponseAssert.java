package dev.ovhdo.routes;

import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.client.value.OpenEnum;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a response, in JSON and decoded, with its type in the catalogue. */
final class ResponseAssert {
  /** Recorded answers of OVHcloud lack these properties, which its schemas promise. */
  private static final Set<String> LEFT_OUT =
      Set.of("sms.SmsSendingReport.tag", "vps.LockStatus.reason", "vps.VPSWithIAM.zoneType");

  private final Family family;
  private final List<String> problems = new ArrayList<>();

  ResponseAssert(Family family) {
    this.family = family;
  }

  /** Returns all differences. */
  List<String> problems(Type type, JsonNode sent, @Nullable Object decoded)
      throws ReflectiveOperationException {
    if (type != Scalar.VOID) {
      check(type, sent, decoded, "");
    } else if (!sent.isNull() || decoded != null) {
      problems.add("answers nothing, but " + sent);
    }
    return problems;
  }

  private void check(Type type, JsonNode sent, @Nullable Object decoded, String at)
      throws ReflectiveOperationException {
    if (type instanceof Type.ListOf list && decoded instanceof List<?> items && sent.isArray()) {
      need(items.size() == sent.size(), at, "has not all items");
      for (int i = 0; i < items.size(); i++) {
        check(list.item(), sent.get(i), items.get(i), at + "[" + i + "]");
      }
    } else if (type instanceof Type.MapOf map
        && decoded instanceof Map<?, ?> values
        && sent.isObject()) {
      need(values.keySet().equals(new HashMap<>(map(sent)).keySet()), at, "has not all keys");
      for (Map.Entry<?, ?> entry : values.entrySet()) {
        String key = String.valueOf(entry.getKey());
        check(map.value(), sent.path(key), entry.getValue(), at + "." + key);
      }
    } else if (type instanceof Scalar scalar) {
      need(javaType(scalar).isInstance(decoded), at, "is no " + scalar + " but " + sent);
    } else {
      Definition definition = family.definition(type).orElse(null);
      if (definition instanceof Model model && decoded instanceof Record record) {
        checkObject(model, sent, record, at);
      } else {
        need(
            definition instanceof Definition.Enumeration
                && decoded instanceof OpenEnum<?> value
                && value.isKnown(),
            at,
            "is no " + type + " but " + sent);
      }
    }
  }

  private void checkObject(Model model, JsonNode sent, Record record, String at)
      throws ReflectiveOperationException {
    Map<String, RecordComponent> components = new HashMap<>();
    RecordComponent[] all = record.getClass().getRecordComponents();
    for (RecordComponent component : List.of(all).subList(0, all.length - 1)) {
      components.put(SampleValues.jsonName(component), component);
    }
    for (Property property : model.properties()) {
      String where = at + "." + property.name();
      RecordComponent component = components.get(property.name());
      if (component == null) {
        problems.add(where + " has no component");
      } else if (sent.path(property.name()).isMissingNode()
          || sent.path(property.name()).isNull()) {
        boolean isLeftOut = LEFT_OUT.contains(model.name() + "." + property.name());
        need(property.nullable() || isLeftOut, where, "is missing");
      } else {
        check(
            property.type(),
            sent.path(property.name()),
            component.getAccessor().invoke(record),
            where);
      }
    }
    Object unknown = all[all.length - 1].getAccessor().invoke(record);
    need(
        unknown instanceof Map<?, ?> properties && properties.isEmpty(),
        at,
        "has unknown properties: " + unknown);
  }

  private static Map<String, JsonNode> map(JsonNode object) {
    Map<String, JsonNode> map = new HashMap<>();
    object.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private void need(boolean holds, String at, String otherwise) {
    if (!holds) {
      problems.add(
          (at.isEmpty() ? "it" : at.substring(at.startsWith(".") ? 1 : 0)) + " " + otherwise);
    }
  }

  private static Class<?> javaType(Scalar scalar) {
    return switch (scalar) {
      case LONG -> Long.class;
      case DOUBLE -> Double.class;
      case BOOLEAN -> Boolean.class;
      case DATETIME -> OffsetDateTime.class;
      case DATE -> LocalDate.class;
      case UUID -> UUID.class;
      case ANY -> JsonNode.class;
      default -> String.class;
    };
  }
}
