package dev.ovhdo.sandbox.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ovhdo.catalog.model.ApiVersion;
import dev.ovhdo.catalog.model.Definition;
import dev.ovhdo.catalog.model.Definition.Enumeration;
import dev.ovhdo.catalog.model.Definition.Model;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.model.Property;
import dev.ovhdo.catalog.model.Scalar;
import dev.ovhdo.catalog.model.Type;
import dev.ovhdo.sandbox.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleValuesTest {
  private static final Seed SEED = Seed.of("/box");

  private static Property property(String name, String type, boolean nullable) {
    return new Property(name, Type.parse(type), nullable, false, false);
  }

  private static SampleValues samples(Definition... types) {
    return new SampleValues(Family.of(ApiVersion.V1, "/box", List.of(), List.of(types)));
  }

  private static Model model(String name, Property... properties) {
    return new Model(name, List.of(properties));
  }

  @Test
  void value_optionalRecursion_ends() {
    Model node =
        model(
            "Node",
            property("parent", "Node", true),
            property("children", "Node[]", false),
            property("byName", "map[string]Node", false),
            property("leaf", "string", false));

    assertThat(samples(node).value(Type.parse("Node"), "node", SEED).toString())
        .matches(
            "\\{\"parent\":null,\"children\":\\[],\"byName\":\\{},\"leaf\":\"leaf-[0-9a-f]{6}\"}");
  }

  @Test
  void value_requiredRecursion_ends() {
    Model node = model("Node", property("next", "Node", false));

    assertThat(samples(node).value(Type.parse("Node"), "node", SEED).toString())
        .startsWith("{\"next\":{\"next\":")
        .contains("{}")
        .hasSizeLessThan(200);
  }

  @Test
  void value_deepNesting_endsWithEmptyLists() {
    Definition[] types = new Definition[10];
    for (int i = 0; i < types.length; i++) {
      types[i] =
          i == types.length - 1
              ? model("T" + i, property("end", "boolean", false))
              : model("T" + i, property("below", "T" + (i + 1) + "[]", false));
    }

    String value = samples(types).value(Type.parse("T0"), "box", SEED).toString();

    assertThat(value).contains("\"below\":[]").doesNotContain("end");
  }

  @Test
  void value_nullable_isSometimesNull() {
    SampleValues samples = samples(model("Box", property("note", "string", true)));
    Set<Boolean> nulls = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      JsonNode box = samples.value(Type.parse("Box"), "box", SEED.at(i));
      assertThat(box.has("note")).isTrue();
      nulls.add(box.path("note").isNull());
    }

    assertThat(nulls).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void value_enumeration_isAKnownValueOfItsBaseType() {
    SampleValues samples =
        samples(
            new Enumeration("Raid", Scalar.LONG, List.of("0", "10")),
            new Enumeration("State", Scalar.STRING, List.of("doing", "DONE", "error")),
            new Enumeration("Empty", Scalar.STRING, List.of()));

    assertThat(samples.value(Type.parse("Raid"), "raid", SEED).isIntegralNumber()).isTrue();
    assertThat(samples.value(Type.parse("Empty"), "x", SEED)).isEqualTo(Json.string("unknown"));
    Set<String> any = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      assertThat(samples.value(Type.parse("State"), "state", SEED.at(i)))
          .isEqualTo(Json.string("DONE"));
      any.add(samples.any(Type.parse("State"), "state", SEED.at(i)).stringValue());
    }
    assertThat(any).containsExactlyInAnyOrder("doing", "DONE", "error");
  }

  @Test
  void value_unknownType_isAString() {
    assertThat(samples().value(Type.parse("no.Such"), "x", SEED).isString()).isTrue();
  }
}
