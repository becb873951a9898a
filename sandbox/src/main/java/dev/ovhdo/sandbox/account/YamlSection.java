package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.account.YamlNode.Mapping;
import dev.ovhdo.sandbox.account.YamlNode.Property;
import dev.ovhdo.sandbox.account.YamlNode.Scalar;
import dev.ovhdo.sandbox.account.YamlNode.ScalarKind;
import dev.ovhdo.sandbox.account.YamlNode.Sequence;
import dev.ovhdo.sandbox.state.ApiEnum;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML mapping of an account file with known properties. The methods read and validate values;
 * the error messages contain the invalid and the valid values.
 */
final class YamlSection {

  private static final String NUMBER = "a whole number";

  private final Mapping node;
  private final String what;

  private YamlSection(Mapping node, String what) {
    this.node = node;
    this.what = what;
  }

  /**
   * @param what the described object with its article, for messages: {@code a VPS}
   * @param allowed the names of all allowed properties
   */
  static YamlSection of(YamlNode node, String what, List<String> allowed) {
    if (!(node instanceof Mapping mapping)) {
      throw new InvalidLineException(
          node.line(), what + " must be a set of properties, not " + node.kind());
    }
    mapping
        .properties()
        .forEach(
            (name, property) -> {
              if (!allowed.contains(name)) {
                throw new InvalidLineException(
                    property.line(), absent(what + " has", "", name, allowed));
              }
            });
    return new YamlSection(mapping, what);
  }

  int line() {
    return node.line();
  }

  /** Returns the line of a property, or the line of the section if the property is absent. */
  int line(String name) {
    Property property = node.properties().get(name);
    return property == null ? node.line() : property.line();
  }

  private static InvalidLineException wrong(
      String name, String what, String right, YamlNode value) {
    return new InvalidLineException(
        value.line(),
        "\"" + name + "\" of " + what + " must be " + right + ", not " + value.kind());
  }

  /** Returns a message: {@code vps-demo has no image "x"; did you mean "y"? It has y, z}. */
  static String absent(String whoHas, String kind, String wanted, Collection<String> present) {
    Optional<String> nearest = Nearest.to(wanted, present);
    return whoHas
        + " no "
        + (kind + " ").stripLeading()
        + "\""
        + wanted
        + "\""
        + nearest.map(best -> "; did you mean \"" + best + "\"? It has ").orElse("; it has ")
        + (present.isEmpty() ? "none" : String.join(", ", present));
  }

  private Scalar needed(String name) {
    return scalar(name, "a text")
        .orElseThrow(() -> new InvalidLineException(node.line(), what + " needs \"" + name + "\""));
  }

  private Optional<Scalar> scalar(String name, String right) {
    return node(name)
        .map(
            value -> {
              if (value instanceof Scalar scalar) {
                return scalar;
              }
              throw wrong(name, what, right, value);
            });
  }

  String text(String name) {
    return needed(name).text();
  }

  String textOr(String name, String otherwise) {
    return scalar(name, "a text").map(Scalar::text).orElse(otherwise);
  }

  @Nullable String textOrNull(String name) {
    return scalar(name, "a text").map(Scalar::text).orElse(null);
  }

  long number(String name) {
    return number(name, needed(name));
  }

  long numberOr(String name, long otherwise) {
    return scalar(name, NUMBER).map(value -> number(name, value)).orElse(otherwise);
  }

  private long number(String name, Scalar value) {
    if (value.text().matches("\\d{1,18}")) {
      return Long.parseLong(value.text());
    }
    throw wrong(name, what, NUMBER, value);
  }

  int count(String name) {
    long number = number(name);
    if (number <= Integer.MAX_VALUE) {
      return (int) number;
    }
    throw wrong(name, what, "a number up to " + Integer.MAX_VALUE, needed(name));
  }

  boolean flag(String name, boolean otherwise) {
    String right = "true or false";
    Optional<Scalar> value = scalar(name, right);
    if (value.isPresent() && value.get().type() != ScalarKind.BOOLEAN) {
      throw wrong(name, what, right, value.get());
    }
    return value.map(scalar -> scalar.text().equals("true")).orElse(otherwise);
  }

  OffsetDateTime moment(String name) {
    return moment(name, what, needed(name));
  }

  @Nullable OffsetDateTime momentOrNull(String name) {
    return node(name).map(value -> moment(name, what, value)).orElse(null);
  }

  static OffsetDateTime moment(String name, String what, YamlNode value) {
    try {
      if (value instanceof Scalar scalar) {
        return OffsetDateTime.parse(scalar.text());
      }
    } catch (DateTimeParseException e) {
      // Reported below, as for a value that is not a text.
    }
    throw wrong(name, what, "a date and time such as 2026-11-20T10:11:12+01:00", value);
  }

  LocalDate dateOr(String name, LocalDate otherwise) {
    String right = "a date such as 2026-11-20";
    return scalar(name, right)
        .map(
            value -> {
              try {
                return LocalDate.parse(value.text());
              } catch (DateTimeParseException e) {
                throw wrong(name, what, right, value);
              }
            })
        .orElse(otherwise);
  }

  <E extends Enum<E> & ApiEnum> E oneOf(String name, Class<E> type, E otherwise) {
    List<String> allowed = Arrays.stream(type.getEnumConstants()).map(ApiEnum::text).toList();
    return ApiEnum.parse(type, oneOf(name, allowed, otherwise.text())).orElse(otherwise);
  }

  TaskStatus oneOf(String name, List<TaskStatus> allowed, TaskStatus otherwise) {
    List<String> texts = allowed.stream().map(TaskStatus::text).toList();
    return ApiEnum.parse(TaskStatus.class, oneOf(name, texts, otherwise.text())).orElse(otherwise);
  }

  String oneOf(String name, List<String> allowed, String otherwise) {
    String text = textOr(name, otherwise);
    if (allowed.contains(text)) {
      return text;
    }
    throw new InvalidLineException(
        line(name),
        "\"%s\" of %s must be one of %s, not \"%s\"%s"
            .formatted(name, what, String.join(", ", allowed), text, Nearest.hint(text, allowed)));
  }

  /** Returns the value of a property; empty if the property is absent or null. */
  Optional<YamlNode> node(String name) {
    return Optional.ofNullable(node.properties().get(name))
        .map(Property::value)
        .filter(value -> !(value instanceof Scalar s && s.type() == ScalarKind.NULL));
  }

  /** Returns the items of a list; an empty list if the property is absent. */
  List<YamlNode> list(String name) {
    YamlNode value = node(name).orElse(null);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Sequence sequence) {
      return sequence.items();
    }
    throw wrong(name, what, "a list", value);
  }

  List<String> texts(String name) {
    return list(name).stream().map(item -> text(name, item)).toList();
  }

  private String text(String name, YamlNode item) {
    if (item instanceof Scalar scalar && scalar.type() != ScalarKind.NULL) {
      return scalar.text();
    }
    throw wrong(name, what, "a list of texts", item);
  }
}
