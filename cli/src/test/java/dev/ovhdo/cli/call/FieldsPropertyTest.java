package dev.ovhdo.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.client.request.Parameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Properties that hold for all fields. {@code -Dovhdo.fields=SEED} repeats a run. */
class FieldsPropertyTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TRYING = "ab.=[]{}@-+ \"\\/%&é☃\n,:0159eEntrufalse";

  private final long seed = Long.getLong("ovhdo.fields", new Random().nextLong());
  private final Random random = new Random(seed);

  @RepeatedTest(300)
  void toObject_fieldsOfAnObject_restoreTheObject() {
    ObjectNode object = object(4);
    List<Field> fields = new ArrayList<>();
    write("", object, fields);

    assertThat(new Fields(fields, FieldsPropertyTest::file).toObject())
        .as("-Dovhdo.fields=%s: %s", seed, fields)
        .hasToString(object.toString());
  }

  @RepeatedTest(300)
  void toObject_anyText_isConvertedOrRefusedByName() {
    List<String> arguments = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      arguments.add(text(random.nextInt(12)));
    }
    boolean typed = random.nextBoolean();
    try {
      List<Field> fields = arguments.stream().map(each -> Field.parse(each, typed)).toList();
      ObjectNode made = new Fields(fields, FieldsPropertyTest::file).toObject();

      assertThat(JsonInput.parse(made.toString().getBytes(StandardCharsets.UTF_8), "the body"))
          .as("-Dovhdo.fields=%s: %s", seed, arguments)
          .hasToString(made.toString());
    } catch (CommandException e) {
      assertThat(e).as("-Dovhdo.fields=%s", seed).hasMessageStartingWith("field '");
    }
  }

  @RepeatedTest(100)
  void toQuery_anyValue_isKept() {
    List<Field> fields = new ArrayList<>();
    List<Parameter> expected = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      String name = "n" + i + "." + name().replaceAll("[\\[\\]=]", "");
      String value = text(random.nextInt(9));
      fields.add(Field.parse(name + "=" + value, false));
      expected.add(new Parameter(name, value));
    }

    assertThat(new Fields(fields, FieldsPropertyTest::file).toQuery())
        .as("-Dovhdo.fields=%s", seed)
        .isEqualTo(expected);
  }

  /** Returns the field arguments for an object. */
  private void write(String prefix, ObjectNode object, List<Field> fields) {
    object
        .properties()
        .forEach(
            property -> write(prefix, key(prefix, property.getKey()), property.getValue(), fields));
  }

  private void write(String prefix, String key, JsonNode value, List<Field> fields) {
    if (value instanceof ObjectNode child) {
      write(key, child, fields);
    } else if (value instanceof ArrayNode list) {
      if (list.isEmpty()) {
        fields.add(Field.parse(key + "[]", random.nextBoolean()));
      }
      list.forEach(item -> write(prefix, key + "[]", item, fields));
    } else {
      fields.add(Field.parse(key + "=" + value.asString("null"), !value.isString()));
    }
  }

  private String key(String prefix, String name) {
    boolean plain = name.chars().noneMatch(c -> ".[=".indexOf(c) >= 0);
    if (!plain || random.nextInt(4) == 0) {
      return prefix + "[" + name + "]";
    }
    return prefix.isEmpty() ? name : prefix + "." + name;
  }

  private ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    for (int i = random.nextInt(4); i >= 0; i--) {
      object.set(name(), value(depth - 1));
    }
    return object;
  }

  private JsonNode value(int depth) {
    int kind = depth <= 0 ? 0 : random.nextInt(6);
    return switch (kind) {
      case 4 -> object(depth);
      case 5 -> list(depth);
      default -> scalar();
    };
  }

  /**
   * All objects of a list start with the same property, because that property starts the next item.
   */
  private ArrayNode list(int depth) {
    ArrayNode list = NODES.arrayNode();
    boolean ofObjects = random.nextBoolean();
    for (int i = random.nextInt(4); i > 0; i--) {
      if (ofObjects) {
        ObjectNode item = list.addObject();
        item.set("first", scalar());
        item.setAll(object(depth - 1).without("first"));
      } else {
        list.add(scalar());
      }
    }
    return list;
  }

  private JsonNode scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(new BigInteger(1 + random.nextInt(80), random).negate());
      case 3 -> NODES.numberNode(BigDecimal.valueOf(1 + random.nextInt(9999), 2));
      default -> NODES.stringNode(text(random.nextInt(12)));
    };
  }

  /** Returns any name that a key can express: not empty and without a closing bracket. */
  private String name() {
    String name = text(1 + random.nextInt(5)).replace("]", "");
    return name.isEmpty() ? "x" : name;
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(TRYING.charAt(random.nextInt(TRYING.length())));
    }
    return text.toString();
  }

  private static byte[] file(String name) {
    return ("content of " + name).getBytes(StandardCharsets.UTF_8);
  }
}
